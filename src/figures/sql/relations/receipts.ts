// Money that came in, and what was still open on the day of the latest snapshot. Region, channel and tier are those of the
// customer; where a row names no seller, the owner of the customer stands in.

import { type RawBuilder, sql } from 'kysely';
import { standing } from '../../../records/standing.ts';
import { type AgeBand, ageBands } from '../../catalogue/receivable-ages.ts';
import { type Anchor, type Asking, dated, type Relation } from '../relation.ts';

const anchors: Partial<Record<Anchor, string>> = {
  customer: 'fact.customer_id',
  region: 'customer.region_id',
  channel: 'customer.channel_id',
  distributor: 'customer.distributor_id',
  seller: 'fact.responsible_id',
};

export const receiptRelations = {
  receipt: {
    ...dated('receipt', { anchors, owned: 'seller', row: { amount: 'fact.amount', document: 'fact.number' } }),
    from: ({ moment }) => sql`(
    select receipt.*, coalesce(receipt.seller_id, customer.owner_id) as responsible_id
    from receipt
    left join customer on customer.id = receipt.customer_id and ${standing('customer', moment)}
  ) as fact`,
    unknownWhenEmpty: true,
  },
  /** The open items of the latest snapshot on or before the last day; they are as old as they were in it. */
  receivable: {
    ...dated('receivable', {
      anchors,
      owned: 'seller',
      columns: { overdue: isAged({ from: 1 }), ...Object.fromEntries(ageBands.map(bandColumn)) },
      row: { amount: 'fact.amount', document: "nullif(fact.document, '')", note: "to_char(fact.due_on, 'YYYY-MM-DD')" },
    }),
    needs: { snapshots: true },
    unknownWhenEmpty: true,
    from: snapshots,
    during: ({ to }) =>
      sql<boolean>`fact.date <= ${to}::date and (fact.next_day is null or fact.next_day > ${to}::date)`,
  },
} satisfies Record<string, Relation>;

// The days are those of the whole company: whose customers have all paid has no row in the latest snapshot, and must not
// be answered from an older one.
function snapshots({ moment, properties }: Asking): RawBuilder<unknown> {
  return sql`(
    select receivable.*, coalesce(receivable.seller_id, customer.owner_id) as responsible_id, snapshot.next_day
    from (
      select day, lead(day) over (order by day) as next_day
      from unnest(${[...properties.snapshotDays]}::date[]) as day
    ) as snapshot
    join receivable on receivable.date = snapshot.day
    left join customer on customer.id = receivable.customer_id and ${standing('customer', moment)}
  ) as fact`;
}

function bandColumn(band: AgeBand): [string, string] {
  return [band.key, isAged(band)];
}

// What has no due day is not overdue.
function isAged({ from, to }: Pick<AgeBand, 'from' | 'to'>): string {
  const age = 'coalesce(fact.date - fact.due_on, 0)';
  const tests = [from !== undefined && `${age} >= ${from}`, to !== undefined && `${age} <= ${to}`];
  return tests.filter(Boolean).join(' and ');
}
