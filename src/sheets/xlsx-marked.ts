// A workbook whose faulty cells are marked: a fill that is seen from afar, and a note that says what is wrong.

import { writeFile } from 'node:fs/promises';
import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import { uniqueNames } from './written-names.ts';
import { workbookText } from './xlsx-text.ts';

export interface MarkedSheet {
  name: string;
  /** The header rows are set off. */
  headerRows: readonly number[];
  rows: readonly (readonly string[])[];
  marks: readonly Mark[];
}

export interface Mark {
  /** Both from 0. */
  row: number;
  column: number;
  note?: string;
}

/** Held in memory whole: for a workbook that a person goes through. */
export async function writeMarkedWorkbook(path: string, sheets: readonly MarkedSheet[]): Promise<void> {
  const named = uniqueNames(sheets.map(({ name }) => name));
  const bytes = await writeXlsx({ sheets: sheets.map((sheet, index) => sheetOf(sheet, named[index]!)) });
  await writeFile(path, bytes, { mode: 0o600 });
}

function sheetOf({ rows, headerRows, marks }: MarkedSheet, name: string) {
  const cells = new Map<string, Partial<Cell>>();
  for (const row of headerRows)
    for (const [column, text] of rows[row]!.entries())
      cells.set(`${row},${column}`, { value: workbookText(text), style: header });
  for (const { row, column, note } of marks)
    cells.set(`${row},${column}`, {
      value: valueOf(rows[row]![column] ?? ''),
      style: fault,
      ...(note !== undefined && { comment: { author: '有据', text: workbookText(note) } }),
    });
  const columns = (rows[headerRows.at(-1) ?? 0] ?? []).map((text) => ({ width: Math.min(60, text.length * 2 + 8) }));
  return { name, rows: rows.map((row) => row.map(valueOf)), cells, columns };
}

const header: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF5' } },
};
const fault: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE08A' } } };

// A number that Excel would keep digit by digit is one; anything else stays the text that it is, never a formula.
function valueOf(text: string): CellValue {
  if (text === '') return null;
  const isNumber = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text) && text.replace(/\D/g, '').length <= 15;
  return isNumber ? Number(text) : workbookText(text);
}
