// Sheets of a workbook that say again what its other sheets say: a summary beside its months.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

export interface RepeatedSheet {
  file: number;
  sheet: string;
  rows: number;
  /** Those that hold its rows. */
  others: string[];
}

/**
 * The largest sheet, of at least so many rows and none with a document number, of which every row stands in other sheets of
 * its file as often; `known` are left aside. Call it when the staged lines are gathered into documents.
 */
export async function repeatedSheet(
  tx: Transaction,
  { fewestRows, known }: { fewestRows: number; known: readonly RepeatedSheet[] },
): Promise<RepeatedSheet | undefined> {
  const aside = known.map(({ file, sheet }) => `${file} ${sheet}`);
  const { rows } = await sql<RepeatedSheet>`
    with told as (
      select file, sheet, content, count(*) as times, bool_or(document not like '#%') as is_numbered, min(ord) as first_ord
      from staged_line
      where part <= 1 and sheet is not null and file || ' ' || sheet <> all(${aside}::text[])
      group by file, sheet, content
    ),
    compared as (
      select *, sum(times) over (partition by file, content) - times as times_elsewhere from told
    ),
    repeated as (
      select file, sheet, sum(times)::integer as rows, max(first_ord) as last_ord
      from compared
      group by file, sheet
      having sum(times) >= ${fewestRows} and not bool_or(is_numbered) and bool_and(times <= times_elsewhere)
      order by rows desc, last_ord desc
      limit 1
    )
    select
      file,
      sheet,
      rows,
      (
        select json_agg(name order by first_ord)
        from (
          select other.sheet as name, min(other.first_ord) as first_ord
          from told own
          join told other on other.file = own.file and other.content = own.content and other.sheet <> own.sheet
          where own.file = repeated.file and own.sheet = repeated.sheet
          group by other.sheet
        ) holding
      ) as others
    from repeated`.execute(tx);
  return rows[0];
}
