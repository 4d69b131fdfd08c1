// Rows that go back as the sheets of a workbook, laid out as those that they came from, with the cells at fault marked.

import type { Mark, MarkedSheet } from '../../sheets/xlsx-marked.ts';
import { type Layout, positionsOf } from '../layout/layout.ts';
import { layoutAt, type SheetLayout } from '../tally.ts';
import { ownColumns } from './rejections.ts';
import { addedHeaders } from '../layout/added-headers.ts';
import type { RejectsWish, ReturnedRow } from './rows-going-back.ts';

interface Growing {
  found: SheetLayout;
  own: number[];
  rows: string[][];
  marks: Mark[];
}

export async function markedSheets(rows: AsyncIterable<ReturnedRow>, rejects: RejectsWish): Promise<MarkedSheet[]> {
  const sheets = new Map<SheetLayout, Growing>();
  for await (const row of rows) {
    const found = layoutAt(rejects.tally, row.file, row.sheet || null);
    if (!found) continue;
    const sheet = sheets.get(found) ?? begin(found, rejects);
    sheets.set(found, sheet);
    addRow(sheet, row);
  }
  return [...sheets.values()].map((sheet) => finish(sheet, rejects));
}

function begin(found: SheetLayout, { language }: RejectsWish): Growing {
  const own = ownColumns(found.layout);
  const pick = (cells: readonly string[]) => own.map((index) => cells[index] ?? '');
  const headers = found.top.headers.map((cells, index) => [
    ...pick(cells),
    index === 0 ? addedHeaders[language].reason : '',
  ]);
  return { found, own, rows: [...found.top.above.map(pick), ...headers], marks: [] };
}

function addRow({ found, own, rows, marks }: Growing, { cells, column, reason }: ReturnedRow): void {
  const { layout } = found;
  const row = rows.length;
  const line = [...own.map((index) => cells[index] ?? ''), ...cells.slice(layout.width), reason];
  const faulty = columnsAtFault(layout, column).map((index) => own.indexOf(index));
  for (const position of faulty) if (position >= 0) marks.push({ row, column: position, note: reason });
  marks.push({ row, column: line.length - 1 });
  rows.push(line);
}

/** The positions of the columns of these titles; of a computed one, those that it takes from. */
function columnsAtFault({ columns }: Layout, titles: string): number[] {
  const named = new Set(titles.split('、').filter(Boolean));
  const found = [...columns.values()].filter(({ title }) => named.has(title));
  return [...new Set(found.flatMap(positionsOf))];
}

function finish({ found, rows, marks }: Growing, { files, tally }: RejectsWish): MarkedSheet {
  const { above, headers } = found.top;
  const file = files[found.file - 1]!.fileName.replace(/\.[^.]*$/, '')
    .split('/')
    .at(-1)!;
  const isOnly = new Set(tally.layouts.map((each) => each.file)).size === 1;
  const name = isOnly ? (found.sheet ?? file) : [file, found.sheet].filter(Boolean).join(' ');
  return { name, rows, marks, headerRows: headers.map((_, index) => above.length + index) };
}
