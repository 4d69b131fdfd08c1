// What is claimed within items: attainment, growth, differences. A mismatch is given up where another amount beside it would hold, or
// where most rows of a table fail alike: then the words or the columns were misread.

import type { Item } from '../items.ts';
import { attainment } from './attainment.ts';
import type { Book } from './book.ts';
import { delta } from './delta.ts';
import { growth } from './growth.ts';
import { isSound } from './judge.ts';
import type { Claim } from './relation.ts';

export function itemClaims(book: Book): Claim[] {
  const text = book.items.filter(({ table }) => table === undefined);
  const rows = book.items.filter(({ table }) => table !== undefined);
  const within = text.flatMap((item) => claimsOf(item).map((claim) => rescued(claim, item, book)));
  return [...within, ...text.flatMap((item) => attainedBefore(item, book)), ...claimsOfRows(rows)];
}

function claimsOf(item: Item): Claim[] {
  const { base, increment, growth: growthOfYear, points, times, ...rest } = item;
  const beside = item.prior ? { ...rest, ...item.prior } : undefined;
  const prior = beside ? [...growth(beside), ...delta(beside)] : [];
  return [...attainment(item), ...growth(item), ...delta(item), ...prior].filter((claim) => claim !== undefined);
}

const back = 3;

function rescued(claim: Claim, item: Item, book: Book): Claim {
  if (isSound(claim) || !item.amount) return claim;
  const at = book.position(item);
  const others = book.items
    .slice(Math.max(0, at - back), at)
    .filter(({ amount, paragraph }) => amount?.unit === item.amount!.unit && paragraph === item.paragraph);
  const again = others.flatMap(({ amount }) => claimsOf({ ...item, amount: amount! }));
  return (
    again.find(({ kind, of, ...other }) => kind === claim.kind && of === claim.of && isSound({ kind, of, ...other })) ??
    claim
  );
}

/** 实现3.26亿元,…;完成半年计划(3.2亿元)的101.9% — of an amount that was told before the target. Only a match speaks. */
function attainedBefore(item: Item, book: Book): Claim[] {
  const { amount, target, attainment: stated, paragraph } = item;
  if (amount || !target || !stated) return [];
  const at = book.position(item);
  const before = book.items
    .slice(Math.max(0, at - 2 * back), at)
    .filter((other) => other.amount?.unit === target.unit && other.paragraph === paragraph);
  const claims = before.reverse().flatMap((other) => attainment({ ...item, amount: other.amount! }));
  return claims.filter((claim) => claim !== undefined && isSound(claim)).slice(0, 1) as Claim[];
}

function claimsOfRows(rows: readonly Item[]): Claim[] {
  const told = rows.flatMap((item) =>
    claimsOf(item).map((claim) => ({ claim, column: `${item.table}|${item.row!.column}|${claim.kind}` })),
  );
  return [...Map.groupBy(told, ({ column }) => column).values()].flatMap((column) => {
    const claims = column.map(({ claim }) => claim);
    const sound = claims.filter(isSound);
    return sound.length * 2 < claims.length ? sound : claims;
  });
}
