// A workbook of several sheets to read and to go on computing with: texts, and numbers each with the format it is shown in.

import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import { uniqueNames } from './written-names.ts';
import { workbookText } from './xlsx-text.ts';

/** Texts are never taken for formulas; numbers have a format of Excel's. */
export type BookCell = string | null | { value: number; format: string };

export interface BookSheet {
  name: string;
  rows: readonly (readonly BookCell[])[];
  /** Of each column, in characters; texts that are longer are broken. */
  widths: readonly number[];
  /** Rows, from 0, that are set off as headers. */
  headerRows: readonly number[];
  /** The first row stays in view, and what stands below it can be filtered. */
  filtered?: true;
}

export interface BookProperties {
  title: string;
  company: string;
  /** `YYYY-MM-DD`, in place of the moment of writing: the same sheets make the same bytes. */
  day: string;
}

/** Held in memory whole: for a workbook that a person goes through. */
export async function writeBook(
  sheets: readonly BookSheet[],
  { title, company, day }: BookProperties,
): Promise<Buffer> {
  const names = uniqueNames(sheets.map(({ name }) => name));
  const date = new Date(`${day}T00:00:00Z`);
  const properties = { title: workbookText(title), creator: workbookText(company), created: date, modified: date };
  return Buffer.from(
    await writeXlsx({ sheets: sheets.map((sheet, index) => sheetOf(sheet, names[index]!)), properties }),
  );
}

function sheetOf({ rows, widths, headerRows, filtered }: BookSheet, name: string) {
  const headers = new Set(headerRows);
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.entries())
      if (cell !== null)
        cells.set(`${row},${column}`, { value: valueOf(cell), style: styleOf(cell, headers.has(row)) });
  return {
    name,
    rows: rows.map((line) => line.map(valueOf)),
    cells,
    columns: widths.map((width) => ({ width })),
    ...(filtered && rows.length > 1 && { freezePane: { rows: 1 }, autoFilter: { range: rangeOf(rows) } }),
  };
}

function valueOf(cell: BookCell): CellValue {
  if (cell === null || cell === '') return null;
  return typeof cell === 'string' ? workbookText(cell) : cell.value;
}

function styleOf(cell: Exclude<BookCell, null>, isHeader: boolean): CellStyle {
  if (isHeader) return headerStyle;
  return typeof cell === 'string' ? textStyle : { numFmt: cell.format, alignment: { vertical: 'top' } };
}

const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF5' } },
  alignment: { vertical: 'top', wrapText: true },
};
const textStyle: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

function rangeOf(rows: readonly (readonly BookCell[])[]): string {
  return `A1:${String.fromCharCode(64 + rows[0]!.length)}${rows.length}`;
}
