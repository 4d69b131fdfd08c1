// Customers of close names, proposed as the same for somebody to decide. Nothing is ever merged by itself.

import { type RawBuilder, sql } from 'kysely';
import { logOperation } from '../../access/log/log-operation.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import { type Database, type Transaction, transact } from '../../db/database.ts';
import { nameOf, requireCustomer } from '../merges/customer-name.ts';
import { notAllowed, withItself } from '../merges/merge-refusals.ts';
import { type Closeness, type ClosePair, closePairs } from './close-names.ts';
import { readNamed, readPlaces } from './read-customers.ts';

export interface CustomerCard {
  id: number;
  code: string | null;
  name: string;
  region: string | null;
  industry: string | null;
  owner: string | null;
  /** Of the ledger as it stands. */
  lines: number;
  first_day: Day | null;
  last_day: Day | null;
}

export interface Proposal {
  closeness: Closeness;
  left: CustomerCard;
  right: CustomerCard;
}

/** The pairs that nobody told apart, the closest kind first. */
export async function listProposals(
  tx: Transaction,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; proposals: Proposal[] }> {
  const apart = await readApart(tx);
  const all = closePairs(await readNamed(tx), await readPlaces(tx)).filter((pair) => !apart.has(keyOf(pair)));
  const page = all.slice(offset, offset + limit);
  const cards = await readCards(
    tx,
    page.flatMap(({ left, right }) => [left.id, right.id]),
  );
  const proposals = page.map(({ closeness, left, right }) => ({
    closeness,
    ...inOrder(cards.get(left.id)!, cards.get(right.id)!),
  }));
  return { total: all.length, proposals };
}

/** Whoever has more lines stands first: the likelier one to stay. */
function inOrder(one: CustomerCard, other: CustomerCard): { left: CustomerCard; right: CustomerCard } {
  return other.lines > one.lines ? { left: other, right: one } : { left: one, right: other };
}

export interface CustomerPair {
  left: number;
  right: number;
}

/** Remembers that two customers are not the same; they are proposed no more. */
export async function tellApart(db: Database, viewer: Viewer, pair: CustomerPair): Promise<CustomerPair> {
  return judge(db, viewer, {
    pair,
    action: 'customers_told_apart',
    write: ({ low, high }) => sql`
      insert into distinct_customers (low_id, high_id, said_by)
      values (${low}, ${high}, ${viewer.personId})
      on conflict do nothing`,
  });
}

/** They may be proposed again. */
export async function forgetApart(db: Database, viewer: Viewer, pair: CustomerPair): Promise<CustomerPair> {
  return judge(db, viewer, {
    pair,
    action: 'apart_forgotten',
    write: ({ low, high }) => sql`delete from distinct_customers where low_id = ${low} and high_id = ${high}`,
  });
}

interface Judgement {
  pair: CustomerPair;
  action: 'customers_told_apart' | 'apart_forgotten';
  write: (ids: { low: number; high: number }) => RawBuilder<unknown>;
}

async function judge(db: Database, viewer: Viewer, { pair, action, write }: Judgement): Promise<CustomerPair> {
  if (!viewer.scope.all) throw notAllowed();
  return transact(db, viewer.scope, async (tx) => {
    const [left, right] = [await requireCustomer(tx, pair.left), await requireCustomer(tx, pair.right)];
    if (left.id === right.id) throw withItself(left);
    await write({ low: Math.min(left.id, right.id), high: Math.max(left.id, right.id) }).execute(tx);
    await logOperation(tx, viewer, { action, subject: `${nameOf(left)} ≠ ${nameOf(right)}` });
    return pair;
  });
}

async function readApart(tx: Transaction): Promise<Set<string>> {
  const { rows } = await sql<{
    low_id: number;
    high_id: number;
  }>`select low_id, high_id from distinct_customers`.execute(tx);
  return new Set(rows.map(({ low_id: low, high_id: high }) => `${low} ${high}`));
}

function keyOf({ left, right }: ClosePair): string {
  return `${Math.min(left.id, right.id)} ${Math.max(left.id, right.id)}`;
}

async function readCards(tx: Transaction, ids: readonly number[]): Promise<Map<number, CustomerCard>> {
  const { rows } = await sql<CustomerCard>`
    select
      customer.id,
      customer.code,
      customer.name,
      region.path as region,
      customer.industry,
      owner.name as owner,
      coalesce(bought.lines, 0) as lines,
      bought.first_day,
      bought.last_day
    from customer
    left join region on region.id = customer.region_id
    left join person as owner on owner.id = customer.owner_id and owner.to_version is null
    left join lateral (
      select sum(line_count)::integer as lines, min(first_day) as first_day, max(last_day) as last_day
      from purchase_year
      where purchase_year.customer_id = customer.id
    ) as bought on true
    where customer.id = any(${[...ids]}::integer[]) and customer.to_version is null`.execute(tx);
  return new Map(rows.map((card) => [card.id, card]));
}
