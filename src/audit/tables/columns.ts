// What the columns of a table hold, by their headers: amounts, and what stands beside an amount.

import { type StatedUnit, unitInHeader } from '../context/stated-unit.ts';
import type { TableCell } from '../document.ts';
import { cellText } from './cell-text.ts';
import { plain } from '../numbers/plain.ts';

export interface Column {
  header: string;
  role: 'none' | 'amount' | 'mean' | 'base' | 'target' | 'growth' | 'increment' | 'share' | 'attainment';
  unit: StatedUnit | undefined;
  /** It compares with the period right before: 环比, 上月. */
  isPrior: boolean;
  /** The column of the amount that it stands by. */
  of: number | undefined;
}

export function columnRoles(head: readonly TableCell[][], body: readonly TableCell[][]): Column[] {
  const width = Math.max(0, ...body.slice(0, 200).map((row) => row.length));
  const headers = Array.from({ length: width }, (_, index) => headerAt(head, index));
  const columns = headers.map((header, index): Column => {
    const role = index === 0 ? 'none' : roleOf(header, cellsOf(body, index));
    return { header, role, unit: unitInHeader(header), isPrior: saysPrior(header), of: undefined };
  });
  markYearBefore(columns);
  markPlan(columns);
  for (const [index, column] of columns.entries()) column.of ??= amountBeside(columns, index);
  return columns;
}

function headerAt(head: readonly TableCell[][], index: number): string {
  return plain(head.map((row) => textAt(row, index)).join(' ')).trim();
}

function cellsOf(body: readonly TableCell[][], index: number): string[] {
  return body.slice(0, 200).map((row) => textAt(row, index));
}

function textAt(row: readonly TableCell[], index: number): string {
  const cell = row[index];
  return cell ? cellText(cell) : '';
}

const prior = /^\s*上(?:个?月|个?季度?|周|期(?=末))|环比|[较比]上(?:个?月|个?季度?|周)/;

function saysPrior(header: string): boolean {
  return prior.test(header) && !/上年|去年|同期/.test(header);
}

function roleOf(header: string, cells: readonly string[]): Column['role'] {
  const isPercent = /%/.test(header) || cells.some((cell) => /[%％]/.test(cell));
  if (/序号|编号|排名|名次|备注|说明/.test(header)) return 'none';
  if (/[人户店单笔件场套台车亩桌吨月日]均|均价|单价|平均|客单|吨价/.test(header) && !/同比|环比|增/.test(header))
    return 'mean';
  if (/百分点|累计占比/.test(header)) return 'none';
  if (/完成率|达成率|完成比例|完成进度|达标率/.test(header)) return 'attainment';
  if (/占比|比重|份额|占.*%/.test(header)) return 'share';
  if (/增减额|增加额|增长额|差额|增量|净增/.test(header)) return 'increment';
  if (/增减|同比|环比|增长|增幅|增速|涨幅|变动|变化|[较比](?:上|去)/.test(header))
    return isPercent || /率|幅|速|同比|环比/.test(header) ? 'growth' : 'increment';
  if (/目标|任务|计划|预算|指标/.test(header)) return 'target';
  if (/上年|去年|同期|上期|基期|年初|期初/.test(header) || saysPrior(header)) return 'base';
  return 'amount';
}

/** Of two columns that differ by the year alone the earlier is what it was before; what compares stands behind it. */
function markYearBefore(columns: Column[]): void {
  for (const [index, column] of columns.entries()) {
    const at = columns.findIndex(
      (other) => other.role === 'amount' && column.role === 'amount' && isYearBefore(other.header, column.header),
    );
    if (at < 0) continue;
    columns[at]!.role = 'base';
    columns[at]!.of = index;
    const next = columns[at + 1];
    if (next?.role === 'growth' || next?.role === 'increment') next.of = index;
  }
}

// A plan whose targets have shares is a table of amounts.
function markPlan(columns: Column[]): void {
  for (const [index, column] of columns.entries())
    if (column.role === 'target' && columns[index + 1]?.role === 'share') column.role = 'amount';
}

function isYearBefore(earlier: string, later: string): boolean {
  const [first, last] = [/(?:19|20)\d{2}/.exec(earlier)?.[0], /(?:19|20)\d{2}/.exec(later)?.[0]];
  if (!first || !last || Number(last) - Number(first) !== 1) return false;
  return earlier.replace(first, '') === later.replace(last, '');
}

// What compares stands behind what it compares, and behind what it compares with; a target may stand before the actual.
function amountBeside(columns: readonly Column[], index: number): number | undefined {
  const { role } = columns[index]!;
  if (role === 'amount') return index;
  const left = columns.findLastIndex((column, at) => at < index && column.role === 'amount');
  const right = columns.findIndex((column, at) => at > index && column.role === 'amount');
  const isFirst =
    left < 0 ||
    ((role === 'target' || role === 'base') && right === index + 1 && columns[index - 1]?.role !== 'amount');
  const found = isFirst ? right : left;
  return found < 0 ? undefined : found;
}
