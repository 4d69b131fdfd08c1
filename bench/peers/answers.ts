// The peer's rows as answers to the expressions of the annual set, to be laid beside ours.

import { type Formula, formulas, type Row } from './formulas.ts';
import type { PeerRun } from './peer.ts';
import { queries } from './queries.ts';
import { stated } from './stated.ts';

const columns: Record<string, string> = {
  series: 'series_id',
  channel: 'channel_id',
  distributor: 'distributor_id',
  seller: 'seller_id',
  customer_age: 'age',
  month: 'month_of_year',
  quarter: 'quarter_of_year',
};

/** The values of the expression's rows, in no order; undefined where the peer was not asked. */
export function peerAnswer(run: PeerRun, expression: string): number[] | undefined {
  const table = /^(.+) by (.+)@2025$/.exec(expression);
  if (!table) {
    const rows = (query: string) => run.rows.get(query)!.map(numbersOf);
    const answer = stated[expression];
    return answer && [answer({ rows, by: (...of) => memberOf(run, ...of) })];
  }
  const formula = formulas[table[1]!];
  const members = formula && membersOf(run, table[2]!, formula);
  return members?.map(({ row }) => formula!.of(row, wholeOf(run))).filter(Number.isFinite);
}

interface Member {
  /** What stands in its columns, in the order of their names. */
  key: string;
  row: Row;
}

function memberOf(run: PeerRun, dimension: string, member: string, metric: string): number {
  const formula = formulas[metric]!;
  const found = membersOf(run, dimension, formula)?.find(({ key }) => key === member);
  if (!found) throw new Error(`no ${metric} of ${dimension} ${member}`);
  return formula.of(found.row, wholeOf(run));
}

function wholeOf(run: PeerRun): Row {
  return membersOf(run, '', formulas.sales!)![0]!.row;
}

// The first query that has the columns; or two of them, as for sales and targets.
function membersOf(run: PeerRun, by: string, { columns: needed }: Formula): Member[] | undefined {
  const dimensions = by === '' ? [] : by.split(',').map((each) => columns[each] ?? each);
  const candidates = queries.map((query) => grouped(run, query, dimensions)).filter((each) => each.length > 0);
  const has = (members: Member[], column: string) => column in members[0]!.row;
  const single = candidates.find((each) => needed.every((column) => has(each, column)));
  if (single) return single;
  const [first, ...others] = needed.map((column) => candidates.find((each) => has(each, column)));
  return others.reduce((left, right) => left && right && joined(left, right), first);
}

function joined(left: Member[], right: Member[]): Member[] {
  const rowOf = new Map(right.map(({ key, row }) => [key, row]));
  return left.flatMap(({ key, row }) => (rowOf.has(key) ? [{ key, row: { ...rowOf.get(key)!, ...row } }] : []));
}

function grouped(run: PeerRun, query: (typeof queries)[number], dimensions: string[]): Member[] {
  const level = query.dimensions.reduce((bits, each) => bits * 2 + (dimensions.includes(each) ? 0 : 1), 0);
  if (query.dimensions.length === 0 || !dimensions.every((each) => query.dimensions.includes(each))) return [];
  const keyOf = (row: Record<string, unknown>) =>
    dimensions
      .toSorted()
      .map((each) => `${(row[each] as string | number | null) ?? ''}`)
      .join();
  return run.rows
    .get(query.name)!
    .filter((row) => Number(row.level) === level)
    .map((row) => ({ key: keyOf(row), row: numbersOf(row) }))
    .filter(({ key, row }) => !('target' in row) || key !== '');
}

function numbersOf(row: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, Number(value)]));
}
