// Words around a number that say that it is not to be taken to the digit, and what it may stand for then.

export type Hedge = 'about' | 'nearly' | 'more' | 'over' | 'under';

const before: [RegExp, Hedge][] = [
  [/(?:大约|约为|约合|(?<![签合节契预条制大解续毁违履邀])约|大概|大致|[~≈])\s?$/, 'about'],
  [/(?:将近|接近|逼近|近)\s?$/, 'nearly'],
  [/(?:超过|突破|(?<![彩B商])超|逾|至少|不少于|不低于|不小于|迈过|越过|≥|>=|>)\s?$/, 'over'],
  [/(?:不足|不到|至多|不超过|≤|<=|<)\s?$/, 'under'],
];

const after: [RegExp, Hedge][] = [
  [/^\s?(?:左右|上下|光景)/, 'about'],
  [/^\s?(?:出头|还多(?=[,，。;；、)）]|$)|多一点|多一些|有余|多(?=[,，。;；、)）]))/, 'more'],
  [/^\s?(?:以上|\+)/, 'over'],
  [/^\s?(?:以下|以内)/, 'under'],
];

/** The hedge of a number, with how many characters of it stand before and after it. The 约 of 签约 is none. */
export function readHedge(lead: string, tail: string): { hedge: Hedge; before: number; after: number } | undefined {
  for (const [pattern, hedge] of after) {
    const found = pattern.exec(tail);
    if (found) return { hedge, before: 0, after: found[0].length };
  }
  for (const [pattern, hedge] of before) {
    const found = pattern.exec(lead);
    if (found) return { hedge, before: found[0].length, after: 0 };
  }
  return undefined;
}

/** What a hedged number may stand for. The last digit that is not zero says how roughly it was said. */
export function widened(value: number, step: number, hedge: Hedge): [low: number, high: number] {
  const size = Math.abs(value);
  const rough = Math.max(step, lastDigitOf(size));
  if (hedge === 'about') return [value - Math.max(rough / 2, size * 0.02), value + Math.max(rough / 2, size * 0.02)];
  if (hedge === 'nearly') return [value - Math.max(step / 2, size * 0.1), value + step / 2];
  if (hedge === 'more') return [value, value + rough];
  return hedge === 'over' ? [value - step / 2, Infinity] : [-Infinity, value + step / 2];
}

/** The place of the last digit that is not zero: 100 of 15800. */
export function lastDigitOf(size: number): number {
  if (size === 0 || !Number.isFinite(size)) return 1;
  const [digits, exponent] = size.toExponential(12).split('e') as [string, string];
  const kept = digits.replace(/0+$/, '').replace(/\.$/, '');
  return Number(`1e${Number(exponent) - Math.max(0, kept.length - 2)}`);
}
