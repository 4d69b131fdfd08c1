// The sums of lines as they were at an earlier version: those of today, but where lines came or left since, the lines that
// stood then. A row stands for one line or many, so statements add it up like any sum.

import { type RawBuilder, sql } from 'kysely';
import { cell, coarserGrains, columnsOf, columnsOfLine, type Grain as Sums } from '../../records/grains.ts';
import type { CustomerSpans, MovedLines } from '../../records/moved-lines.ts';
import { columnText } from './columns-as-text.ts';

interface Earlier {
  version: number;
  moved: MovedLines;
}

const [monthly, yearly] = coarserGrains as [Sums, Sums];

/** What stands in place of each table of sums. */
export const earlierSums: Record<'cell' | 'month' | 'year', (at: Earlier) => RawBuilder<unknown>> = {
  cell: (at) => ofCustomers(cell, at, at.moved.months),
  month: ofMonths,
  year: (at) => ofCustomers(yearly, at, at.moved.years),
};

function ofCustomers(grain: Sums, { version, moved }: Earlier, spans: CustomerSpans): RawBuilder<unknown> {
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

// Sums without customers: months in which anything moved are made of the sums with customers.
function ofMonths(at: Earlier): RawBuilder<unknown> {
  const columns = sql.raw(columnsOf(monthly));
  const months = sql`${columnText([...new Set(at.moved.months.firstDays)])}::date[]`;
  return sql`(
    select ${columns} from sales_month where month <> all(${months})
    union all
    select ${columns} from ${earlierSums.cell(at)} as cells where month = any(${months})
  )`;
}
