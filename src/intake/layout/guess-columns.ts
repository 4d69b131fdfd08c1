// Which column might be which where its name is not known: by a name that is near, and by what its cells look like. Guesses are
// shown to whoever imports; nothing is imported by them.

import { editDistance } from '../../base/nearest.ts';
import type { CellKinds } from './cell-kinds.ts';
import { headerName, isOfOtherTime, knownNames, namesOf } from './header-names.ts';
import { type ColumnGuide, kindGuide } from './kind-guide.ts';
import type { Kind } from './kinds.ts';

export interface ColumnGuess {
  key: string;
  index: number;
  /** From 0 to 1. */
  confidence: number;
  how: 'near name' | 'values';
}

export interface Known {
  /** Keys and positions that are spoken for. */
  keys: ReadonlySet<string>;
  indexes: ReadonlySet<number>;
}

/** At most one guess a column and a key, the surest first. */
export function guessColumns(
  kind: Kind,
  { headers, kindsOf }: { headers: readonly string[]; kindsOf(index: number): CellKinds },
  known: Known,
): ColumnGuess[] {
  const guides = kindGuide(kind).columns.filter(({ key }) => !known.keys.has(key));
  const free = headers.slice(0, mostColumns).map((_, index) => index);
  const guesses = free
    .filter((index) => !known.indexes.has(index))
    .flatMap((index) => {
      const kinds = kindsOf(index);
      return guides.flatMap((guide) => guessOf(kind, guide, { index, header: headers[index]!, kinds }) ?? []);
    });
  return surest(guesses);
}

const mostColumns = 200;
const leastConfidence = 0.4;

function guessOf(
  kind: Kind,
  guide: ColumnGuide,
  { index, header, kinds }: { index: number; header: string; kinds: CellKinds },
): ColumnGuess | undefined {
  const fit = fitOf(guide, kinds);
  if (isOfElse(header, guide)) return undefined;
  const near = nearness(header, knownNames(kind, guide.key)) * fit;
  const values = kind === 'sales' ? likeness(guide.key, kinds) : 0;
  const confidence = Math.min(near > 0 ? near + values / 4 : values, 0.85);
  if (confidence < leastConfidence) return undefined;
  return {
    key: guide.key,
    index,
    confidence: Math.round(confidence * 100) / 100,
    how: near > 0 ? 'near name' : 'values',
  };
}

/** 上期金额 and 优惠金额 end like an amount, and are none of the line. */
function isOfElse(header: string, { key, type }: ColumnGuide): boolean {
  if (type !== 'decimal' || knownNames('sales', 'cost').includes(headerName(header).name)) return false;
  return isOfOtherTime(header) || (key === 'amount' && otherMoney.test(header));
}

const otherMoney =
  /折扣|优惠|税|运费|邮费|退|返利|毛利|利润|成本|回款|收款|应收|预收|赠|discount|tax|freight|refund|profit|cost|fee/i;

/** How near a header comes to one of the names: 0 when to none. */
function nearness(header: string, names: readonly string[]): number {
  const own = namesOf(header);
  return Math.max(0, ...names.flatMap((known) => own.map((name) => nearnessTo(name, known))));
}

// 实际销货金额 ends with what it is; a word that only begins with a name (客户等级) is of it, and rarely it.
function nearnessTo(name: string, known: string): number {
  const [shorter, longer] = name.length < known.length ? [name, known] : [known, name];
  if (weight(shorter) < 2 || name === '') return 0;
  const ratio = shorter.length / longer.length;
  if (longer.endsWith(shorter)) return 0.55 + 0.3 * ratio;
  if (longer.includes(shorter)) return 0.35 + 0.3 * ratio;
  if (Math.abs(name.length - known.length) > 2 || weight(shorter) < 3) return 0;
  const distance = editDistance(name, known);
  return distance <= (longer.length >= 8 ? 2 : 1) ? 0.8 - 0.1 * distance : 0;
}

/** A Chinese character says as much as two or three letters. */
function weight(word: string): number {
  return /[^\x20-\x7e]/.test(word) ? word.length : word.length / 2;
}

/** How far the cells bear out the type of the key. */
function fitOf({ type }: ColumnGuide, { filled, share }: CellKinds): number {
  if (filled === 0) return 1;
  if (type === 'day' || type === 'moment') return share.day >= 0.8 ? 1 : 0;
  if (type === 'decimal' || type === 'percent' || type === 'count')
    return share.number >= 0.8 && share.day < 0.8 ? 1 : 0;
  return share.day >= 0.8 ? 0.3 : 1;
}

/** What the cells alone say of a key of the ledger. */
function likeness(key: string, { filled, distinct, share }: CellKinds): number {
  if (filled < 2) return 0;
  if (key === 'date') return share.day >= 0.9 ? 0.6 : 0;
  if (key === 'province') return share.province >= 0.8 ? 0.7 : 0;
  if (key === 'customer') return share.company >= 0.5 ? 0.65 : 0;
  const isAmount = share.number >= 0.95 && share.day < 0.5 && share.phone < 0.5 && distinct > filled / 3;
  return key === 'amount' && isAmount ? 0.4 : 0;
}

function surest(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const taken = new Set<string | number>();
  return guesses
    .toSorted((left, right) => right.confidence - left.confidence)
    .filter(({ key, index }) => {
      if (taken.has(key) || taken.has(index)) return false;
      taken.add(key).add(index);
      return true;
    });
}
