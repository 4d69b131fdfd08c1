// A growth or an attainment that is off and would hold with the same measure's number of another period: the month's for the year's.

import type { Mention } from '../context/mention.ts';
import { familyOfMetric } from '../context/metrics.ts';
import type { Item } from '../items.ts';
import type { Book } from './book.ts';
import { asSet } from './claims.ts';
import { exactly, type Interval, isFinite, meet, minus, over } from './interval.ts';
import { isSound } from './judge.ts';
import type { Claim } from './relation.ts';

const mostTried = 200;

export function withPeriodSlips(claims: readonly Claim[], { items }: Book): Claim[] {
  const told = items.filter(({ amount }) => amount && isFinite(amount));
  const owners = new Map(told.map((item) => [item.amount!, item]));
  const alike = Map.groupBy(told, keyOf);
  return claims.map((claim) => (isTold(claim) ? withSlip(claim, { owners, alike }) : claim));
}

function keyOf({ amount, metric, label }: Item): string {
  return `${amount!.unit} ${familyOfMetric(metric)} ${label}`;
}

function isTold(claim: Claim): boolean {
  const isQuotient = claim.kind === 'growth' || claim.kind === 'attainment';
  return isQuotient && claim.link === 'told' && claim.inputs.length === 2 && !isSound(claim);
}

interface Amounts {
  owners: ReadonlyMap<Mention, Item>;
  alike: ReadonlyMap<string, readonly Item[]>;
}

function withSlip(claim: Claim, { owners, alike }: Amounts): Claim {
  const [now, base] = claim.inputs as [Mention, Mention];
  if (!['base', 'from', 'target'].includes(base.role)) return claim;
  const own = owners.get(now);
  const others = own ? (alike.get(keyOf(own)) ?? []).slice(0, mostTried) : [];
  const period = others
    .filter((other) => other.period !== null && other.period !== own!.period)
    .map(({ amount }) => quotient(claim, amount!, base))
    .find((interval) => interval && meet(claim.stated, interval));
  return period ? { ...claim, slips: { ...claim.slips, period } } : claim;
}

function quotient({ kind }: Claim, now: Interval, base: Mention): Interval | undefined {
  const multiple = over(now, base.role === 'target' ? asSet(base) : base);
  return kind === 'growth' ? multiple && minus(multiple, exactly(1)) : multiple;
}
