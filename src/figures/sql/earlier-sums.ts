// The sums of lines as they were at an earlier version: those of today, but where lines came or left since, the lines that
// stood then. A row stands for one line or many, so statements add it up like any sum.

import { type RawBuilder, sql } from 'kysely';
import { cell, columnsOf, columnsOfLine, customerYear, type Grain as Sums, grains } from '../../records/grains.ts';
import type { CustomerSpans, MovedLines } from '../../records/moved-lines.ts';
import { columnText } from './columns-as-text.ts';

interface Earlier {
  version: number;
  moved: MovedLines;
}

/** What stands in place of a table of sums. */
export function earlierSums(table: Sums['table'], at: Earlier): RawBuilder<unknown> {
  const grain = grains.find((each) => each.table === table)!;
  return grain.keys.includes('customer_id') ? ofCustomers(grain, at) : ofAll(grain, at);
}

function ofCustomers(grain: Sums, { version, moved }: Earlier): RawBuilder<unknown> {
  const spans = spansOf(grain, moved);
  const pairs = sql`unnest(${columnText(spans.customerIds)}::integer[], ${columnText(spans.firstDays)}::date[])
      as moved (customer_id, first_day)`;
  return sql`(
    select ${sql.raw(columnsOf(grain))}
    from ${sql.table(grain.table)} as kept
    where not exists (
      select from ${pairs} where moved.customer_id = kept.customer_id and moved.first_day = ${sql.ref(`kept.${grain.time}`)}
    )
    union all
    select ${sql.raw(columnsOfLine(grain))}
    from (
      select line.*
      from ${pairs}
      join line on line.customer_id = moved.customer_id
        and line.date >= moved.first_day
        and line.date < moved.first_day + ${sql.lit(`1 ${grain.time}`)}::interval
      where line.to_version is null and line.from_version <= ${version}
      union all
      select line.* from line where line.document_id = any(${columnText(moved.left)}::integer[])
    ) as stood
  )`;
}

// Sums without customers: spans of time in which anything moved are made of the sums with customers.
function ofAll(grain: Sums, at: Earlier): RawBuilder<unknown> {
  const [columns, time] = [sql.raw(columnsOf(grain)), sql.ref(grain.time)];
  const spans = sql`${columnText([...new Set(spansOf(grain, at.moved).firstDays)])}::date[]`;
  const finer = grain.time === 'month' ? cell : customerYear;
  return sql`(
    select ${columns} from ${sql.table(grain.table)} where ${time} <> all(${spans})
    union all
    select ${columns} from ${ofCustomers(finer, at)} as finer where ${time} = any(${spans})
  )`;
}

function spansOf({ time }: Sums, { months, years }: MovedLines): CustomerSpans {
  return time === 'month' ? months : years;
}
