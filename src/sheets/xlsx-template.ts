// Empty workbooks to be filled in: a row of hints, the headers that stay in view, formats and choices in the rows below.

import { type Cell, type CellStyle, type ColumnDef, type DataValidation, writeXlsx } from 'hucre/xlsx';
import { workbookText } from './xlsx-text.ts';

export interface TemplateColumn {
  header: string;
  hint: string;
  kind: 'text' | 'day' | 'moment' | 'number' | 'percent' | 'count';
  required: boolean;
  choices?: string[];
}

export interface Template {
  name: string;
  columns: TemplateColumn[];
  /** What is filled in already, column by column. */
  rows: (string | null)[][];
}

export async function writeTemplate({ name, columns, rows }: Template): Promise<Buffer> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [index, column] of columns.entries()) {
    cells.set(`0,${index}`, { value: column.hint, style: hintStyle });
    cells.set(`1,${index}`, { value: column.header, style: column.required ? requiredStyle : headerStyle });
  }
  const sheet = {
    name,
    columns: columns.map(widthAndFormat),
    rows: [
      columns.map(({ hint }) => hint),
      columns.map(({ header }) => header),
      ...rows.map(writable),
      ...blankRows(columns.length),
    ],
    cells,
    rowDefs: new Map([[0, { height: 48 }]]),
    freezePane: { rows: headRows },
    dataValidations: columns.flatMap((column, index) => validationOf(column, index) ?? []),
  };
  return Buffer.from(await writeXlsx({ sheets: [sheet] }));
}

function writable(row: readonly (string | null)[]): (string | null)[] {
  return row.map((cell) => cell && workbookText(cell));
}

const headRows = 2;
/** A format that no cell bears is lost, so that many rows are there; the rules reach further. */
const formattedRows = 300;
const lastRow = 50_000;

function blankRows(width: number): null[][] {
  return Array.from({ length: formattedRows }, () => Array.from({ length: width }, () => null));
}

const formats: Record<TemplateColumn['kind'], CellStyle> = {
  text: { numFmt: '@' }, // Codes keep their leading zeros.
  day: { numFmt: 'yyyy-mm-dd' },
  moment: { numFmt: 'yyyy-mm-dd hh:mm' },
  number: { numFmt: '#,##0.00' },
  percent: { numFmt: '0.0%' },
  count: { numFmt: '0' },
};

function widthAndFormat({ kind, header }: TemplateColumn): ColumnDef {
  return { width: Math.max(14, header.length * 2 + 4), style: formats[kind] };
}

const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF5' } },
};
const requiredStyle: CellStyle = { ...headerStyle, font: { bold: true, color: { rgb: '9C2B1F' } } };
const hintStyle: CellStyle = {
  font: { italic: true, size: 9, color: { rgb: '6B7078' } },
  alignment: { wrapText: true, vertical: 'top' },
};

const rules: Partial<
  Record<TemplateColumn['kind'], Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>>
> = {
  day: { type: 'date', operator: 'greaterThan', formula1: '18264' },
  moment: { type: 'date', operator: 'greaterThan', formula1: '18264' },
  number: { type: 'decimal', operator: 'between', formula1: '-99999999999999', formula2: '99999999999999' },
  percent: { type: 'decimal', operator: 'between', formula1: '-1000', formula2: '1000' },
  count: { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' },
};

// A warning, not a stop: the import understands more ways of writing than a rule can say.
function validationOf({ kind, choices, hint }: TemplateColumn, index: number): DataValidation | undefined {
  const rule = choices ? { type: 'list' as const, values: choices } : rules[kind];
  const column = columnName(index);
  return (
    rule && {
      ...rule,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorMessage: hint,
      range: `${column}${headRows + 1}:${column}${lastRow}`,
    }
  );
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
