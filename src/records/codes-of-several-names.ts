// Codes under which a file names several customers. The ledger knows a customer by its code, so they become one.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

export interface CodeOfSeveralNames {
  code: string;
  /** In the order of the file. */
  names: { name: string; rows: number; file: number; sheet: string | null; row: number }[];
}

/** Of the staged lines; a line that sellers share is one row. A code that stands for its own name is none. */
export async function codesOfSeveralNames(tx: Transaction, limit: number): Promise<CodeOfSeveralNames[]> {
  const { rows } = await sql<CodeOfSeveralNames>`
    with several as (
      select customer_code as code
      from staged_line
      where customer_code is not null and customer <> customer_code
      group by customer_code
      having min(customer collate "C") <> max(customer collate "C")
      order by min(ord)
      limit ${limit}
    ),
    named as (
      select several.code, customer as name, (count(*) filter (where part <= 1))::integer as rows, min(ord) as first_ord
      from several
      join staged_line on staged_line.customer_code = several.code and customer <> several.code
      group by several.code, customer
    ),
    placed as (
      select distinct on (named.code, name) named.*, file, sheet, row
      from named
      join staged_line on ord = first_ord
    )
    select
      code,
      json_agg(
        json_build_object('name', name, 'rows', rows, 'file', file, 'sheet', sheet, 'row', row) order by first_ord
      ) as names
    from placed
    group by code
    order by min(first_ord)`.execute(tx);
  return rows;
}
