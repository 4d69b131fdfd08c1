// The rows behind leaves, with the file, sheet and row they came from: relation by relation, targets last.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../../db/database.ts';
import type { TraceRow } from '../../figure.ts';
import { dimensionsOf } from '../../tree/resolve.ts';
import { all, anyOf, fulfils, joinsFor, withinScope } from '../columns.ts';
import { type Asking, type Relation, takenColumn } from '../relation.ts';
import type { TallyTake } from '../tally.ts';
import { labelColumns, labelJoins } from './row-columns.ts';
import { type Page, targetRowsSql } from './target-rows.ts';

/** Rows of one relation that stand behind some leaves; `customers` narrows them to those who were counted. */
export interface Behind {
  relation: Relation;
  parts: (TallyTake & { customers?: readonly number[] })[];
}

export async function readRows(
  tx: Transaction,
  wanted: { behind: Behind[]; targetIds: number[]; asking: Asking },
  page: Page,
): Promise<{ total: number; rows: TraceRow[] }> {
  const { behind, targetIds, asking } = wanted;
  const rows: TraceRow[] = [];
  let total = 0;
  for (const each of behind) {
    const count = await countRows(tx, each, asking);
    const rest = restOf(page, total, rows.length);
    if (rest.limit > 0 && rest.offset < count) rows.push(...(await rowPage(each, asking, rest).execute(tx)).rows);
    total += count;
  }
  const rest = restOf(page, total, rows.length);
  if (targetIds.length > 0 && rest.limit > 0)
    rows.push(...(await targetRowsSql(targetIds, asking.moment, rest).execute(tx)).rows);
  return { total: total + targetIds.length, rows };
}

// What is left of a page after the relations before.
function restOf(page: Page, passed: number, given: number): Page {
  return { offset: Math.max(0, page.offset - passed), limit: page.limit - given };
}

async function countRows(tx: Transaction, behind: Behind, asking: Asking): Promise<number> {
  const { rows } = await sql<{ total: number }>`
select count(*)::integer as total
from (
  ${recordsOf(behind, asking)}
) as fact`.execute(tx);
  return rows[0]!.total;
}

function rowPage(behind: Behind, asking: Asking, page: Page): RawBuilder<TraceRow> {
  const { relation } = behind;
  return sql<TraceRow>`
with fact as (
  select fact.*
  from (
    ${recordsOf(behind, asking)}
  ) as fact
  order by ${orderOf(relation)}
  offset ${page.offset}
  limit ${page.limit}
)
select
  ${labelColumns(relation)}
from fact${labelJoins(relation, asking.moment)}
order by ${orderOf(relation)}`;
}

// Rows of one day and place in a file are told apart, or a page could hold one twice and lose another.
function orderOf({ row, anchors }: Relation): RawBuilder<unknown> {
  const ties = row.source === 'ledger' ? ['fact.document_id', 'fact.line_number', 'fact.part'] : Object.values(anchors);
  return sql.raw([row.date, 'fact.source_row', ...ties.filter((column) => column.startsWith('fact.'))].join(', '));
}

/** The rows themselves, as `fact`. Of a record that stands in several rows, one is shown. */
export function recordsOf({ relation, parts }: Behind, asking: Asking): RawBuilder<unknown> {
  const dimensions = parts.flatMap(({ slice }) => dimensionsOf(slice));
  const once = relation.once?.map((column) => sql.ref(`fact.${column}`));
  return sql`select ${once ? sql`distinct on (${sql.join(once)}) ` : sql``}fact.*
from ${relation.from(asking)}${joinsFor(relation, dimensions, asking)}
where ${all([
    ...relation.only(asking.moment),
    ...withinScope(relation, asking),
    anyOf(parts.map((part) => sql<boolean>`(${partTest(relation, part)})`)),
  ])}`;
}

function partTest(relation: Relation, { take, slice, range, customers }: Behind['parts'][number]): RawBuilder<boolean> {
  const tests = [relation.during(range), ...fulfils(relation, slice)];
  if (take.where) tests.push(sql<boolean>`${takenColumn(relation, take.where)}`);
  if (take.column) tests.push(sql<boolean>`${takenColumn(relation, take.column)} is not null`);
  if (take.column?.includes('cost')) tests.push(sql<boolean>`fact.cost is not null`);
  if (customers) tests.push(sql<boolean>`${sql.raw(relation.anchors.customer!)} = any(${[...customers]}::integer[])`);
  return all(tests);
}
