// What came into the ledger and left it after a version: little, next to all that stood then and stands now.

import { sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import { firstDayOf } from './first-day.ts';

export interface MovedLines {
  /** Whose sums of which months, and of which years, are others now. */
  months: CustomerSpans;
  years: CustomerSpans;
  /** Documents that stood at the version and no longer stand, and those that came after it. */
  left: readonly number[];
  arrived: readonly number[];
}

/** Customers, each with the first day of a span of time. */
export interface CustomerSpans {
  customerIds: readonly number[];
  firstDays: readonly Day[];
}

/** From about here on reading all lines is as fast. */
const mostDocuments = 10_000;

/** Undefined where too much has moved. */
export async function movedSince(tx: Transaction, version: number): Promise<MovedLines | undefined> {
  // Lines share the life of their document. First the documents, then their lines: in one statement all lines are read.
  const { rows: documents } = await sql<{ id: number; left: boolean }>`
    select id, from_version <= ${version} as left
    from document
    where from_version > ${version} or to_version > ${version}
    limit ${mostDocuments + 1}`.execute(tx);
  if (documents.length > mostDocuments) return undefined;
  const { rows: pairs } = await sql<Pair>`
    select distinct customer_id, ${sql.raw(firstDayOf('month', 'date'))} as first_day
    from line
    where document_id = any(${documents.map(({ id }) => id)}::integer[])`.execute(tx);
  const years = pairs.map((pair) => ({ ...pair, first_day: `${pair.first_day.slice(0, 4)}-01-01` }));
  const byYear = new Map(years.map((pair) => [`${pair.customer_id} ${pair.first_day}`, pair]));
  return {
    months: spansOf(pairs),
    years: spansOf([...byYear.values()]),
    left: documents.filter((each) => each.left).map(({ id }) => id),
    arrived: documents.filter((each) => !each.left).map(({ id }) => id),
  };
}

interface Pair {
  customer_id: number;
  first_day: Day;
}

function spansOf(pairs: readonly Pair[]): CustomerSpans {
  return {
    customerIds: pairs.map(({ customer_id }) => customer_id),
    firstDays: pairs.map(({ first_day }) => first_day),
  };
}
