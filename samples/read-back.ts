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

/** The rows of all files of each kind. */
export async function readKinds(files: { kind: string; path: string }[]): Promise<(kind: string) => Row[]> {
  const read = await Promise.all(files.map(async ({ kind, path }) => ({ kind, rows: await readRows(path) })));
  return (kind) => read.filter((file) => file.kind === kind).flatMap(({ rows }) => rows);
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

/** The rows of customers that are in the tier by what they bought in these rows. */
export function ofTier(rows: Row[], tier: Tier): Row[] {
  const bought = purchases(rows);
  return rows.filter((row) => tierOf(bought.get(row['客户编码']!)) === tier);
}

/** The rows by what the key says of each. */
export function grouped(rows: Row[], key: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, key);
}

/** Yuan by customer code. */
export function purchases(rows: Row[]): Map<string, number> {
  const groups = [...grouped(rows, (row) => row['客户编码']!)];
  return new Map(groups.map(([code, own]) => [code, total(own, { date: '' })]));
}

export type Tier = 'strategic' | 'core' | 'base' | 'none';

export function tierOf(yuan = 0): Tier {
  if (yuan >= 20_000_000) return 'strategic';
  if (yuan >= 5_000_000) return 'core';
  return yuan >= 500_000 ? 'base' : 'none';
}

/** Of the customers in the rows, how many ordered on two days or more, and how many there are. */
export function orderingAgain(rows: Row[]): [number, number] {
  const days = [...grouped(ordered(rows), (row) => row['客户编码']!).values()].map(
    (own) => new Set(own.map((row) => row['日期'])).size,
  );
  return [days.filter((count) => count >= 2).length, days.length];
}

/** Code of each customer to its first row, in the order of the dates. */
export function firstRows(rows: Row[]): Map<string, Row> {
  const first = new Map<string, Row>();
  for (const row of ordered(rows)) if (!first.has(row['客户编码']!)) first.set(row['客户编码']!, row);
  return first;
}

/** Rows that are not returns. */
export function ordered(rows: Row[]): Row[] {
  return rows.filter((row) => cents(row['金额']) > 0);
}
