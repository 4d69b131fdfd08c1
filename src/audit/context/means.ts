// What a mean is taken over, by its words: heads of 人均, shops of 店均, orders of 客单价.

import type { Mention } from './mention.ts';

const over: [RegExp, readonly string[]][] = [
  [/人均|人效|每人|每名|每位|单人/, ['people', '人次']],
  [/客单价|单均|笔均|每单|每笔|单笔|件单价|客人|顾客/, ['单', '笔', 'people', '人次', '件']],
  [/户均|每户|单户|一户/, ['户', '家', '个', 'people']],
  [/店均|单店|每店|每家|每个?(?:门店|店)|家均|站均|单站|单仓|仓均/, ['家', '店', '个', '间', '座']],
  [/场均|每场|单场|次均|每次/, ['场', '次', '期']],
  [/[台车]均|每台|单台|单车|每辆/, ['台', '辆', '单', '']],
  [/吨价|吨均|每吨|吨钢|吨毛利|单吨/, ['吨', '千升', '升']],
  [/每(?:公斤|千克|斤)/, ['公斤', '千克', '斤', '吨']],
  [/每平方?米|坪效|平效|平米均/, ['平方米']],
  [/套均|每套|单套/, ['套']],
  [/件均|每件|单件/, ['件']],
  [/册均|每册/, ['册']],
  [/每股/, ['股']],
  [/每盒/, ['盒']],
  [/日均|每天|每日/, ['days']],
  [/月均|每月/, ['months']],
  [/[亩箱瓶份张间桌组株本]均/, ['']],
  [/每(?:个|项|款|批|十?百?[万千])/, ['']],
  [/平均|均价|单价|售价|票价/, ['']],
];

// 均价从331元跌到286元: what the second is of is said before the first.
const isEnd = /[到至为成]了?\s?$/;

const known = new WeakMap<Mention, { units: readonly string[] | undefined }>();

/** The units that a mean may be over; an empty one stands for whatever is counted. Undefined for what is no mean. */
export function meansOf(mention: Mention): readonly string[] | undefined {
  const told = known.get(mention);
  if (told) return told.units;
  const units = unitsOver(mention) ?? (mention.sameAs && meansOf(mention.sameAs));
  known.set(mention, { units });
  return units;
}

function unitsOver({ role, lead, clause, unit }: Mention): readonly string[] | undefined {
  if (unit === 'ratio' || unit === 'pp' || unit === 'times' || unit === 'return') return undefined;
  const per = /^CNY\/(.+)$/.exec(unit)?.[1];
  if (per !== undefined) return sizedLike(per === '平米' ? '平方米' : per === '人' ? 'people' : per);
  const words = isEnd.test(lead) ? clause : lead;
  const each = /每(亩|箱|瓶|份|张|间|桌|支|袋|册|只|条|组|处|株|升|起|节)/.exec(words)?.[1];
  if (each) return [each];
  const found = over.find(([pattern]) => pattern.test(words));
  if (!found) return role === 'mean' ? [''] : undefined;
  return found[1];
}

/** Sizes of one kind, each in the smallest of it: a price by the kilogram may be over tons. */
const sizes: Record<string, readonly [kind: string, size: number]> = {
  斤: ['公斤', 0.5],
  公斤: ['公斤', 1],
  千克: ['公斤', 1],
  吨: ['公斤', 1000],
  升: ['升', 1],
  千升: ['升', 1000],
  千瓦时: ['千瓦时', 1],
  度: ['千瓦时', 1],
  kWh: ['千瓦时', 1],
  兆瓦时: ['千瓦时', 1000],
  MWh: ['千瓦时', 1000],
  GWh: ['千瓦时', 1e6],
  瓦: ['瓦', 1],
  W: ['瓦', 1],
  kW: ['瓦', 1000],
  千瓦: ['瓦', 1000],
  兆瓦: ['瓦', 1e6],
  MW: ['瓦', 1e6],
  GW: ['瓦', 1e9],
};

function sizedLike(unit: string): string[] {
  const kind = sizes[unit]?.[0];
  return kind === undefined
    ? [unit]
    : [unit, ...Object.keys(sizes).filter((other) => other !== unit && sizes[other]![0] === kind)];
}

const multiples: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6 };

/** How many of what is counted one of its means is over: 1000 of a price by the kilogram over tons, 1/10000 of 每万人次. */
export function countsPer(mean: Mention, { unit }: Mention): number {
  const words = wordsOf(mean);
  const many = /每(十万|百万|十|百|千|万)/.exec(words)?.[1];
  if (many !== undefined) return 1 / multiples[many]!;
  if (unit === '升' && /吨/.test(words)) return 1 / 1000;
  const per = perOf(mean, words);
  const [one, other] = [per === undefined ? undefined : sizes[per], sizes[unit]];
  return one && other && one[0] === other[0] ? other[1] / one[1] : 1;
}

function wordsOf({ lead, clause, sameAs }: Mention): string {
  return sameAs ? wordsOf(sameAs) : isEnd.test(lead) ? clause : lead;
}

function perOf({ unit, tail }: Mention, words: string): string | undefined {
  const written = /^CNY\/(.+)$/.exec(unit)?.[1] ?? /每(公斤|千克|斤)/.exec(words)?.[1];
  return written ?? (/\/[Ww瓦]|单瓦/.test(tail + words) ? '瓦' : undefined);
}

export function countedBy({ unit, step }: Mention, units: readonly string[]): boolean {
  if (['ratio', 'pp', 'times', 'return', 'CNY', 'USD'].includes(unit) || unit.startsWith('CNY/')) return false;
  return units.includes(unit) || (units.includes('') && (step === 0 || unit !== ''));
}
