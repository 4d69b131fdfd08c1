// Which names may mean the same company, and why. One pass: only names that share a brand, or a brand but for one character,
// are ever compared.

import { type CompanyName, companyName, type Places } from './company-name.ts';

export interface Named {
  id: number;
  name: string;
  /** A path such as 浙江/宁波; null where it is not known. */
  region: string | null;
}

/**
 * spelling: the same but for width, spaces, brackets and the form of the company; place: but for a place that one of them
 * gives; short: one leaves out the trade; near: one character differs, or two stand the other way round.
 */
export type Closeness = 'spelling' | 'place' | 'short' | 'near';

export interface ClosePair {
  left: Named;
  right: Named;
  closeness: Closeness;
}

interface Parsed extends CompanyName {
  named: Named;
}

/** The pairs of close names, the closest kind first. Names that differ by a number, a place or a branch are not close. */
export function closePairs(all: readonly Named[], places: Places): ClosePair[] {
  const parsed = all.map((named) => ({ named, ...companyName(named.name, places) }));
  const pairs = [...sharingBrand(parsed), ...sharingNearly(parsed)];
  return pairs.sort((one, other) => kinds.indexOf(one.closeness) - kinds.indexOf(other.closeness));
}

const kinds: Closeness[] = ['spelling', 'place', 'short', 'near'];
/** A brand that so many bear is a word of the trade; then only the same names are compared. */
const mostOfBrand = 60;

function* sharingBrand(parsed: Parsed[]): Generator<ClosePair> {
  for (const block of Map.groupBy(parsed, ({ brand }) => brand).values()) {
    const groups = block.length <= mostOfBrand ? [block] : [...Map.groupBy(block, wholeOf).values()];
    for (const group of groups) yield* pairsOf(group.slice(0, mostOfBrand), closenessOf);
  }
}

/** Brands that are the same when one character is left out of either. */
function* sharingNearly(parsed: Parsed[]): Generator<ClosePair> {
  const blocks = new Map<string, Parsed[]>();
  for (const each of parsed) {
    for (const key of new Set(nearKeys(each.brand))) {
      const block = blocks.get(key);
      if (block) block.push(each);
      else blocks.set(key, [each]);
    }
  }
  const seen = new Set<string>();
  for (const block of blocks.values()) {
    for (const pair of pairsOf(block.slice(0, mostOfBrand), nearness)) {
      const key = `${pair.left.id} ${pair.right.id}`;
      if (!seen.has(key)) yield pair;
      seen.add(key);
    }
  }
}

function* pairsOf(
  block: Parsed[],
  judge: (left: Parsed, right: Parsed) => Closeness | undefined,
): Generator<ClosePair> {
  for (const [index, left] of block.entries()) {
    for (const right of block.slice(index + 1)) {
      const closeness = judge(left, right);
      if (closeness) yield { left: left.named, right: right.named, closeness };
    }
  }
}

function closenessOf(left: Parsed, right: Parsed): Closeness | undefined {
  if (left.branch !== right.branch) return undefined;
  if (left.trade === right.trade && left.place === right.place) return 'spelling';
  if (!samePlace(left, right)) return undefined;
  if (left.trade === right.trade) return 'place';
  return leavesOut(left.trade, right.trade) || leavesOut(right.trade, left.trade) ? 'short' : undefined;
}

function leavesOut(short: string, long: string): boolean {
  return long.startsWith(short) || long.endsWith(short);
}

/** A place within the other, or none; what the customers' own regions say counts where the names are silent. */
function samePlace(left: Parsed, right: Parsed): boolean {
  const paths = [left, right].map(({ place, named }) => place || (named.region ?? ''));
  const [one = '', other = ''] = paths;
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`) || one === '' || other === '';
}

/** What tells companies apart stands first: 远山 and 近山 are two, 大酒店 and 大洒店 a slip. */
const brandLength = 2;
const shortestNear = 4;
const shortestNearWord = 6;
/** Each character makes a key as long as the brand: a cell of 36,000 that was read as a name took all memory there is. */
const longestNear = 100;

function nearKeys(brand: string): string[] {
  const characters = [...brand];
  if (characters.length < shortestNear || characters.length > longestNear) return [];
  return [brand, ...characters.map((_, index) => characters.toSpliced(index, 1).join(''))];
}

function nearness(left: Parsed, right: Parsed): Closeness | undefined {
  if (left.brand === right.brand || left.branch !== right.branch || left.trade !== right.trade) return undefined;
  const difference = differenceOf([...left.brand], [...right.brand]);
  if (!difference || difference.characters.some((each) => telling.test(each))) return undefined;
  if (difference.at < brandLength && /\p{Script=Han}/u.test(left.brand)) return undefined;
  return samePlace(left, right) && isLongEnough(left.brand, right.brand) ? 'near' : undefined;
}

/** Whatever numbers or sorts: 一厂 and 二厂, 华东 and 华南 are not slips of the pen. */
const telling = /[\p{N}一二三四五六七八九十百千甲乙丙丁戊东南西北中上下左右前后内外新老大小男女]/u;

/** The characters by which two texts differ, and where: one replaced, added or left out, or two that changed places. */
function differenceOf(left: string[], right: string[]): { characters: string[]; at: number } | undefined {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const one = left.slice(start, left.length - end);
  const other = right.slice(start, right.length - end);
  const swapped = one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0];
  const isSlip = swapped || Math.max(one.length, other.length) === 1;
  return isSlip ? { characters: [...one, ...other], at: start } : undefined;
}

// Ken and Ben are two people; a letter of a long word is a slip.
function isLongEnough(left: string, right: string): boolean {
  if (/\p{Script=Han}/u.test(left)) return true;
  const [ours, theirs] = [left.split(' '), right.split(' ')];
  const differing = ours.filter((word) => !theirs.includes(word));
  return ours.length === theirs.length && differing.length === 1 && differing[0]!.length >= shortestNearWord;
}

function wholeOf({ place, brand, trade, branch }: Parsed): string {
  return [place, brand, trade, branch].join(' ');
}
