import { readFile } from 'node:fs/promises';

// The written files, read back and summed without any of the code that made them: what the tests stand on.

/** Column name to cell. */
export type Row = Record<string, string>;

export async function readRows(path: string): Promise<Row[]> {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).replace('\uFEFF', '').trimEnd().split('\r\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

export type Slice = Partial<Record<'省份' | '系列' | '渠道' | '客户编码', string>>;

/** Yuan of a column over the rows whose date starts so and whose cells are those of the slice. */
export function total(
  rows: Row[],
  { date, column = '金额', ...slice }: Slice & { date: string; column?: string },
): number {
  const wanted = Object.entries(slice);
  const inside = rows.filter(
    (row) => row['日期']?.startsWith(date) && wanted.every(([key, cell]) => row[key] === cell),
  );
  // Summed in cents, where whole numbers are exact.
  return inside.reduce((sum, row) => sum + cents(row[column]), 0) / 100;
}

export function cents(cell = ''): number {
  return Number(cell.replace('.', ''));
}
