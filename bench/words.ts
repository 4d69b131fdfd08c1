// The report as lines for the terminal: what was measured, and how many times faster or slower.

import { limits } from './annual-report.ts';
import { auditLimitMs } from './audit.ts';
import type { ImportRound } from './import.ts';
import type { Measured } from './in-child.ts';
import type { BenchReport, SizeResult } from './report.ts';

/** Rows of a table: what, then one column a size. */
export function tableOf(report: BenchReport): string[][] {
  const head = ['', ...report.results.map(({ size }) => size)];
  const rows = [...annualRows, ...cacheRows, ...reportRows, ...importRows, ...workbookRows].map(([what, of]) => [
    what,
    ...report.results.map(of),
  ]);
  return [
    head,
    ...rows,
    ...refreshRows(report),
    ...growthRow(report),
    ...sampleRow(report),
    ...auditRows(report),
  ].filter((row) => row.some((cell, at) => at > 0 && cell));
}

type Line = [string, (result: SizeResult) => string];

const ms = (value: number | undefined) =>
  value === undefined ? '' : `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const times = (left: number | undefined, right: number | undefined) =>
  left === undefined || right === undefined ? '' : `${(left / right).toFixed(1)} ×`;
const count = (value: number | undefined) => (value === undefined ? '' : String(value));

const annualRows: Line[] = [
  ['annual set: figures', ({ annual }) => count(annual?.figures)],
  ['  left out, not in the catalogue', ({ annual }) => count(annual?.refused.length)],
  ['  values', ({ annual }) => count(annual?.values)],
  ['  statements', ({ annual }) => count(annual?.statements.length)],
  ['  compared with DuckDB', ({ annual }) => count(annual?.agreement.compared)],
  ['  differing', ({ annual }) => count(annual?.agreement.differing.length)],
  ['Youju', ({ annual }) => ms(annual?.ours_ms)],
  ['  of it in the database', ({ annual }) => ms(annual?.ours_database_ms)],
  ['  peak memory of the process', ({ annual }) => (annual ? `${annual.ours_peak_mb} MB` : '')],
  ['DuckDB, each query from the lines', ({ annual }) => ms(annual?.duckdb_lines_ms)],
  ['  ÷ Youju', ({ annual }) => times(annual?.duckdb_lines_ms, annual?.ours_ms)],
  ['DuckDB, tables of sums made once first', ({ annual }) => ms(annual?.duckdb_own_tables_ms)],
  ['  ÷ Youju', ({ annual }) => times(annual?.duckdb_own_tables_ms, annual?.ours_ms)],
  ['PostgreSQL, each query from the lines', ({ annual }) => ms(annual?.postgres_lines_ms)],
  ['  ÷ Youju', ({ annual }) => times(annual?.postgres_lines_ms, annual?.ours_ms)],
  ['PostgreSQL, tables of sums made once first', ({ annual }) => ms(annual?.postgres_own_tables_ms)],
  ['  ÷ Youju', ({ annual }) => times(annual?.postgres_own_tables_ms, annual?.ours_ms)],
  ['the limit: DuckDB in memory over our grains', ({ annual }) => ms(annual?.duckdb_our_grains_ms)],
  ['  Youju ÷ limit', ({ annual }) => times(annual?.ours_ms, annual?.duckdb_our_grains_ms)],
  ['  DuckDB from the lines ÷ limit', ({ annual }) => times(annual?.duckdb_lines_ms, annual?.duckdb_our_grains_ms)],
];

function auditRows({ audits = [] }: BenchReport): string[][] {
  return audits.map((of) => [
    `audit of a text: ${of.numbers} numbers, ${of.relations} relations${of.numbers > 900 && of.numbers < 1100 ? ` (limit ${auditLimitMs} ms)` : ''}`,
    `${ms(of.ms)}, ${((of.ms / of.numbers) * 1000).toFixed(0)} µs a number`,
  ]);
}

const cacheRows: Line[] = [
  ['one figure again, from the cache', ({ cache }) => ms(cache?.one_ms)],
  ['the whole set again', ({ cache }) => ms(cache?.all_ms)],
];

const reportRows: Line[] = [
  ['annual report as Word: numbers in it', ({ report }) => count(report?.report.rows)],
  [`Youju (limit ${limits.report_ms} ms)`, ({ report }) => ms(report?.report.ms)],
  ['  peak memory of the process', ({ report }) => peak(report && [report.report])],
  ['the annual set of figures alone', ({ report }) => ms(report?.figures.ms)],
  ['  peak memory of the process', ({ report }) => peak(report && [report.figures])],
  ['  report ÷ figures', ({ report }) => times(report?.report.ms, report?.figures.ms)],
];

const importRows: Line[] = [
  ['a CSV into the ledger: lines', (result) => count(result.import?.lines)],
  ['Youju', ({ import: bench }) => ms(bench && fastest(bench.rounds, ({ ours }) => ours.ms))],
  ['  peak memory of the process', ({ import: bench }) => peak(bench?.rounds.map(({ ours }) => ours))],
  ['COPY into a table like `line`', ({ import: bench }) => ms(bench && fastest(bench.rounds, copyOfLines))],
  ['  Youju ÷ COPY', ({ import: bench }) => ratio(bench?.rounds, ({ ours }) => ours.ms, copyOfLines)],
  ['COPY of lines and documents', ({ import: bench }) => ms(bench && fastest(bench.rounds, copyOfBoth))],
  ['  Youju ÷ COPY', ({ import: bench }) => ratio(bench?.rounds, ({ ours }) => ours.ms, copyOfBoth)],
  ['COPY without foreign keys', ({ import: bench }) => ms(bench && fastest(bench.rounds, copyWithoutKeys))],
  ['  Youju ÷ COPY', ({ import: bench }) => ratio(bench?.rounds, ({ ours }) => ours.ms, copyWithoutKeys)],
];

const copyOfLines = ({ copy_ms }: ImportRound) => copy_ms;
const copyOfBoth = ({ copy_ms, copy_documents_ms }: ImportRound) => copy_ms + copy_documents_ms;
const copyWithoutKeys = ({ copy_without_keys_ms }: ImportRound) => copy_without_keys_ms;

const workbookRows: Line[] = [
  ['a workbook as checked rows: rows', ({ xlsx }) => count(xlsx?.rows)],
  ['Youju', ({ xlsx }) => ms(xlsx && fastest(xlsx.rounds, ({ check }) => check.ms))],
  ['  peak memory of the process', ({ xlsx }) => peak(xlsx?.rounds.map(({ check }) => check))],
  ['bare read by our scanner', ({ xlsx }) => ms(xlsx && fastest(xlsx.rounds, ({ scan }) => scan.ms))],
  [
    '  Youju ÷ bare read',
    ({ xlsx }) =>
      ratio(
        xlsx?.rounds,
        ({ check }) => check.ms,
        ({ scan }) => scan.ms,
      ),
  ],
  [
    '  the same of processor time',
    ({ xlsx }) =>
      ratio(
        xlsx?.rounds,
        ({ check }) => check.cpu_ms,
        ({ scan }) => scan.cpu_ms,
      ),
  ],
  ['bare read by hucre', ({ xlsx }) => ms(xlsx?.hucre.ms)],
  ['  peak memory of the process', ({ xlsx }) => peak(xlsx && [xlsx.hucre])],
  ['  Youju ÷ hucre', ({ xlsx }) => times(xlsx && fastest(xlsx.rounds, ({ check }) => check.ms), xlsx?.hucre.ms)],
];

function fastest<Round>(rounds: readonly Round[], of: (round: Round) => number): number {
  return Math.min(...rounds.map(of));
}

function ratio<Round>(
  rounds: readonly Round[] | undefined,
  ours: (round: Round) => number,
  peers: (round: Round) => number,
): string {
  return rounds ? `${(fastest(rounds, ours) / fastest(rounds, peers)).toFixed(2)} ×` : '';
}

function peak(runs: readonly Measured[] | undefined): string {
  return runs ? `${Math.max(...runs.map(({ peak_mb }) => peak_mb))} MB` : '';
}

function refreshRows({ results }: BenchReport): string[][] {
  return [0, 1, 2].flatMap((index) => {
    const parts = results.map(({ refresh }) => refresh?.[index]);
    const name = `import of ${(parts[0]?.part ?? 0) * 100} % more lines`;
    return [
      [`${name}: sums refreshed in`, ...parts.map((part) => ms(part?.ms))],
      ['  lines moved', ...parts.map((part) => count(part?.moved_lines))],
      ['  cells touched', ...parts.map((part) => count(part?.touched_cells))],
      ['  a cell', ...parts.map((part) => (part ? `${((1000 * part.ms) / part.touched_cells).toFixed(0)} µs` : ''))],
    ];
  });
}

function growthRow({ results }: BenchReport): string[][] {
  const [small, large] = results;
  const ratio = times(large?.annual?.ours_ms, small?.annual?.ours_ms);
  return ratio ? [['ten times the lines cost Youju', '', ratio]] : [];
}

function sampleRow({ sample }: BenchReport): string[][] {
  return sample
    ? [[`youju report of the sample region, whole process (limit ${limits.sample_ms} ms)`, ms(sample.ms)]]
    : [];
}
