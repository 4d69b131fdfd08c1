// A relation: rows of one kind that figures are taken from, called `fact` in every statement. It says where its rows hold
// the things by which figures are sliced, which of them belong to a period, and what a reader is shown of one.

import { type RawBuilder, sql } from 'kysely';
import type { DateRange } from '../../base/dates.ts';
import { firstDayOf } from '../../records/first-day.ts';
import { standing } from '../../records/standing.ts';
import type { RelationKey } from '../catalogue/relation-keys.ts';
import type { Moment } from '../moment.ts';
import type { Properties } from '../properties/properties.ts';
import type { Scope } from '../tree/scope.ts';

/** Who asks, from when, and what is known of customers and sellers as a whole. */
export interface Asking {
  moment: Moment;
  scope: Scope;
  properties: Properties;
}

/** What a row may be tied to. A customer brings tier, industry, owner …; a region its levels; a seller the supervisor. */
export type Anchor =
  | 'customer'
  | 'region'
  | 'series'
  | 'product'
  | 'channel'
  | 'distributor'
  | 'seller'
  | 'kind'
  | 'event'
  | 'competitor';

export interface Relation {
  /**
   * What stands behind `from`; its rows are called `fact`. Those that are `during` none of the ranges, where they are given,
   * may be left out.
   */
  from(asking: Asking, ranges?: readonly DateRange[]): RawBuilder<unknown>;
  /** Which of them count, whatever is asked: those that stand, no drafts. */
  only(moment: Moment): RawBuilder<boolean>[];
  /** Anchor → column. One through the customer (`customer.region_id`) has the customer joined. */
  anchors: Partial<Record<Anchor, string>>;
  /** The first day of the calendar year of a row: a customer's tier is that of its own year. */
  year: string;
  /** What a column that figures take is written as, where it is not `fact.column`. */
  columns?: Readonly<Record<string, string>>;
  /** The relations that answer whole years and whole months of what stands now. */
  sums?: { years: RelationKey; months: RelationKey };
  /** What its `from` asks of the company as a whole; standings are those of the years of the days that are given. */
  needs?: {
    profiles?: true;
    standings?: (range: DateRange, moment: Moment) => DateRange;
    snapshots?: true;
  };
  /** Where the whole company has no row in a period, nothing is known of it: figures then have no value, not zero. */
  unknownWhenEmpty?: true;
  /** Where a record stands in several rows, the columns that tell it: whatever is taken from it counts once. */
  once?: readonly string[];
  /** How many records a row stands for, where it is not one. */
  records?: string;
  /** Whether a row belongs to a range of days. */
  during(range: DateRange): RawBuilder<boolean>;
  /** Whose a row is: what a viewer with a narrow scope may count; `open` rows are of nobody. */
  owned: 'seller' | 'owner' | 'open';
  row: RowColumns;
}

/** What the passport shows of a row: columns and expressions over `fact`. */
export interface RowColumns {
  /** What such a row is called, in the JSON and for people. */
  source: string;
  date: string;
  amount?: string;
  document?: string;
  note?: string;
  /** What the record itself is tied to, where it is sliced by something else: a sale by the event that led to it. */
  anchors?: Relation['anchors'];
}

/** A column that figures take, as the relation writes it. */
export function takenColumn(relation: Relation, column: string): RawBuilder<unknown> {
  return sql.raw(relation.columns?.[column] ?? `fact.${column}`);
}

/** The rows of a versioned table that carry a date. */
export function dated(
  table: string,
  given: Pick<Relation, 'anchors' | 'owned' | 'columns'> & { date?: string; row?: Partial<RowColumns> },
): Relation {
  const date = given.date ?? 'fact.date';
  return {
    from: () => sql`${sql.table(table)} as fact`,
    only: (moment) => [standingFact(moment)],
    anchors: given.anchors,
    year: firstDayOf('year', date),
    during: ({ from, to }) => sql<boolean>`${sql.raw(date)} between ${from}::date and ${to}::date`,
    owned: given.owned,
    ...(given.columns && { columns: given.columns }),
    row: { source: table, date, ...given.row },
  };
}

/** The rows of `fact` that stand at the moment. */
export function standingFact(moment: Moment): RawBuilder<boolean> {
  return standing('fact', moment);
}
