// Lines of a file that were said before, by an earlier file or an earlier row. They go, before documents are gathered.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { openDifferingRepeats } from './differing-repeats.ts';

/**
 * Takes out the rows that a file says as an earlier file of the import did, and gives how many: files that overlap must count
 * as they would one after the other. A row that a file repeats is real, and stays as often as any one file says it.
 */
export async function takeOutRowsOfEarlierFiles(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ removed: number }>`
    with told as (
      select ord, part, document, content, row_number() over (partition by document, content, part, file order by ord) as time
      from staged_line
    ),
    numbered as (
      select ord, row_number() over (partition by document, content, part, time order by ord) as place from told
    ),
    removed as (
      delete from staged_line using numbered
      where numbered.ord = staged_line.ord and numbered.place > 1
      returning staged_line.part
    )
    select (count(*) filter (where part <= 1))::integer as removed from removed`.execute(tx);
  return rows[0]!.removed;
}

/**
 * Takes out the rows that state a line of a document again, known by its explicit number: a file pasted together twice must
 * not count twice. Gives how many say the same; the others are kept as differing repeats. Rows without a line number stay:
 * tills repeat rows that are real. Call it when all lines are staged.
 */
export async function takeOutRepeatedLines(tx: Transaction): Promise<number> {
  await sql`analyze staged_line`.execute(tx);
  await openDifferingRepeats(tx);
  await sql`
    create temporary table repeated_line on commit drop as
    select document, line, min(ord) as first_ord
    from staged_line
    where document is not null and line is not null
    group by document, line
    having count(*) filter (where part <= 1) > 1`.execute(tx);
  await sql`analyze repeated_line`.execute(tx);
  const { rows } = await sql<{ same: number }>`
    with removed as (
      delete from staged_line later
      using repeated_line
      join staged_line first on first.ord = repeated_line.first_ord
      where later.document = repeated_line.document
        and later.line = repeated_line.line
        and (later.row, later.sheet, later.file) is distinct from (first.row, first.sheet, first.file)
      returning
        later.ord,
        later.part,
        later.content = first.content as is_same,
        later.file,
        later.sheet,
        later.row,
        later.document,
        first.file as first_file,
        first.sheet as first_sheet,
        first.row as first_row
    ),
    kept as (
      insert into differing_repeat (file, sheet, row, document, first_file, first_sheet, first_row)
      select file, sheet, row, document, first_file, first_sheet, first_row
      from removed
      where part <= 1 and not is_same
      order by ord
    )
    select count(*)::integer as same
    from removed
    where part <= 1 and is_same`.execute(tx);
  return rows[0]!.same;
}
