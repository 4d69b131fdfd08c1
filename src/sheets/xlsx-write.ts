// Workbooks for people: numbers stay numbers, dates stay dates, the header is set off and stays in view.

import { Readable } from 'node:stream';
import { type CellStyle, type CellValue, type ColumnDef, writeXlsxStream } from 'hucre/xlsx';
import { workbookText } from './xlsx-text.ts';

export type ColumnKind = 'text' | 'number' | 'money' | 'date';

export interface SheetColumn {
  header: string;
  kind: ColumnKind;
  /** In characters. */
  width?: number;
}

export interface SheetToWrite {
  name: string;
  columns: SheetColumn[];
  rows: AsyncIterable<(string | null)[]> | Iterable<(string | null)[]>;
}

/** The bytes of a workbook with one sheet, made as they are read; cells are decimal texts and `YYYY-MM-DD` days. */
export function writeXlsx(sheet: SheetToWrite): Readable {
  const columns: ColumnDef[] = sheet.columns.map(({ width, kind }) => ({
    width: width ?? widths[kind],
    style: headerStyle,
  }));
  const rows = rowsBelowHeader(sheet, columns);
  const stream = writeXlsxStream(rows, { name: sheet.name, columns, freezePane: { rows: 1 } });
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

const widths: Record<ColumnKind, number> = { text: 18, number: 12, money: 16, date: 12 };
const formats: Record<ColumnKind, CellStyle> = {
  text: {},
  number: {},
  money: { numFmt: '#,##0.00' },
  date: { numFmt: 'yyyy-mm-dd' },
};
const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF5' } },
};

// The streaming writer knows one style for a whole column and asks for it row by row: after the header it is changed.
async function* rowsBelowHeader({ columns, rows }: SheetToWrite, styled: ColumnDef[]): AsyncGenerator<CellValue[]> {
  yield columns.map(({ header }) => workbookText(header));
  for (const [index, column] of styled.entries()) column.style = formats[columns[index]!.kind];
  for await (const row of rows) yield row.map((cell, index) => typed(cell, columns[index]!.kind));
}

function typed(cell: string | null, kind: ColumnKind): CellValue {
  if (cell === null || cell === '') return null;
  if (kind === 'text') return workbookText(cell);
  return kind === 'date' ? new Date(`${cell}T00:00:00Z`) : Number(cell);
}
