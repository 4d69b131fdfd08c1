// The tables of a template as blocks. A row or column in which nothing has a value is left out.

import { formatValue } from '../../../base/format.ts';
import { dimensionOf, isTime } from '../../../figures/catalogue/dimensions.ts';
import { transformOf } from '../../../figures/catalogue/transforms.ts';
import type { Quoted } from '../../../figures/writing/quoted.ts';
import type { Span } from '../../../figures/writing/spans.ts';
import type { Block, Column } from '../../blocks.ts';
import { isUnassigned, type Member, memberOf } from '../bind/answer-book.ts';
import { named } from '../bind/items.ts';
import type { Loops, Telling } from '../bind/telling.ts';
import type { IndicatorTable, MemberTable } from '../tree.ts';
import { sharesOf } from './column-shares.ts';
import { inUnit, moneyUnitOf } from './money-columns.ts';
import { plainNumber } from './numbers.ts';

/** Columns, and rows of cells; undefined when nothing has a value. */
export type Grid = Pick<Extract<Block, { kind: 'table' }>, 'columns' | 'rows'> & { totalled?: true };

export function memberGrid(
  table: MemberTable,
  titles: readonly string[],
  { telling, loops }: { telling: Telling; loops: Loops },
): Grid | undefined {
  const { dimension } = table;
  const rowsOf = (figure: MemberTable['columns'][number]['figure']) => {
    const rows = telling.book.rows(figure, loops);
    return new Map(rows.map((row) => [memberOf(row, dimension)?.handle ?? '', row]));
  };
  const columns = table.columns
    .map(({ figure, whole }, index) => ({
      title: titles[index]!,
      byMember: rowsOf(figure),
      whole: whole && telling.book.number(whole, loops),
    }))
    .filter(({ byMember }) => [...byMember.values()].some(({ value }) => value !== null));
  const members = membersOf(table, columns, { telling, loops });
  if (members.length === 0) return undefined;
  const listed = members.slice(0, table.limit);
  const rest = members.length - listed.length;
  const { words } = telling;
  const cells = columns.map(({ title, byMember, whole }) =>
    columnOf(title, [...listed.map(({ handle }) => byMember.get(handle)), ...(rest > 0 ? [undefined] : []), whole], {
      telling,
      totalled: table.totalled,
    }),
  );
  const heads = [...listed.map(({ label }) => label), ...(rest > 0 ? [words.others(rest)] : []), words.total];
  const rows = heads.map((head, index) => [[{ text: head }], ...cells.map(({ texts }) => texts[index]!)]);
  if (rest > 0) for (const cell of rows[listed.length]!.slice(1)) cell.splice(0);
  const first = dimensionOf(dimension).names[telling.language];
  const shown = table.totalled ? rows : rows.slice(0, -1);
  const grid = { columns: headsOf([first, ...cells.map(({ title }) => title)], shown), rows: shown };
  return table.totalled ? { ...grid, totalled: true } : grid;
}

export function indicatorGrid(
  table: IndicatorTable,
  titles: { columns: readonly string[]; rows: readonly string[]; first: string },
  { telling, loops }: { telling: Telling; loops: Loops },
): Grid | undefined {
  const all = table.rows.map(({ figures }, index) => ({
    title: titles.rows[index]!,
    cells: figures.map((figure) => figure && telling.book.number(figure, loops)),
  }));
  const isKnown = (cell: Quoted | undefined) => cell !== undefined && cell.value !== null;
  const rows = all.filter(({ cells }) => cells.some(isKnown));
  const kept = titles.columns.map((_, index) => rows.some(({ cells }) => isKnown(cells[index])));
  if (rows.length === 0) return undefined;
  const shown = rows.map(({ title, cells }) => [
    [{ text: title }],
    ...cells.filter((_, index) => kept[index]).map((cell) => (cell ? ownCell(cell, telling) : dash(telling))),
  ]);
  return { columns: headsOf([titles.first, ...titles.columns.filter((_, index) => kept[index])], shown), rows: shown };
}

interface FigureColumn {
  title: string;
  byMember: ReadonlyMap<string, Quoted & { keys: ReadonlyMap<string, Member> }>;
  whole: Quoted | undefined;
}

// The largest first where they are sorted, time in its order, what is assigned to nobody last.
function membersOf(
  { dimension, sort }: MemberTable,
  columns: readonly FigureColumn[],
  { telling, loops }: { telling: Telling; loops: Loops },
): Member[] {
  const members = new Map<string, Member>();
  for (const row of columns.flatMap(({ byMember }) => [...byMember.values()])) {
    const member = memberOf(row as never, dimension);
    if (member && !members.has(member.handle)) members.set(member.handle, member);
  }
  const valued = [...members.values()].filter(({ handle }) =>
    columns.some(({ byMember }) => (byMember.get(handle)?.value ?? null) !== null),
  );
  const by =
    sort && new Map(telling.book.rows(sort, loops).map((row) => [memberOf(row, dimension)?.handle ?? '', row.value]));
  const rank = (member: Member) => by?.get(member.handle) ?? Number.NEGATIVE_INFINITY;
  const sorted = by
    ? valued.toSorted((left, right) => difference(rank(right), rank(left)))
    : inOrder(valued, isTime(dimension));
  return [...sorted.filter((each) => !isUnassigned(each)), ...sorted.filter(isUnassigned)].map((member) =>
    named(member, dimension, telling),
  );
}

function difference(left: number, right: number): number {
  return left === right ? 0 : left - right;
}

function inOrder(members: Member[], isTime: boolean): Member[] {
  return isTime ? members.toSorted((left, right) => (left.handle < right.handle ? -1 : 1)) : members;
}

function columnOf(
  title: string,
  cells: readonly (Quoted | undefined)[],
  { telling, totalled }: { telling: Telling; totalled: boolean },
): { title: string; texts: Span[][] } {
  const { language, words } = telling;
  const unit = cells.find((cell) => cell !== undefined && cell.value !== null)?.unit;
  if (unit === 'CNY') {
    const money = moneyUnitOf(
      cells.slice(0, -1).map((cell) => cell?.value ?? null),
      { language, addsUp: totalled },
    );
    const write = (cell: Quoted) => plainNumber(cell, inUnit(cell.value!, money), language);
    return { title: words.headWithUnit(title, money.name), texts: cells.map((cell) => valued(cell, write, telling)) };
  }
  if (unit !== 'pp') return { title, texts: cells.map((cell) => (cell ? ownCell(cell, telling) : dash(telling))) };
  const write = (cell: Quoted) => plainNumber(cell, bareSignedPoints(cell.value!), language);
  return { title: words.headWithUnit(title, words.points), texts: cells.map((cell) => valued(cell, write, telling)) };
}

function valued(cell: Quoted | undefined, write: (cell: Quoted) => Span[], telling: Telling): Span[] {
  return cell && cell.value !== null ? write(cell) : dash(telling);
}

function ownCell(cell: Quoted, telling: Telling): Span[] {
  const signed = cell.unit === 'pp' && cell.value! > 0 && /[1-9]/.test(cell.text) ? `+${cell.text}` : cell.text;
  return valued(cell, () => plainNumber(cell, signed, telling.language), telling);
}

function dash({ words }: Telling): Span[] {
  return [{ text: words.noValue }];
}

function bareSignedPoints(value: number): string {
  const text = formatValue(value, 'pp', { language: 'en' }).replace(' pp', '');
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function headsOf(titles: readonly string[], rows: readonly Span[][][]): Column[] {
  const shares = sharesOf(titles, rows);
  return titles.map((title, index) => ({ title, align: index === 0 ? 'left' : 'right', share: shares[index]! }));
}

/** How a column of an indicator table is headed that compares: 同比, 目标. */
export function comparisonName(of: string, { words, language }: Telling): string {
  if (of === 'target') return words.target;
  const { aliases, names } = transformOf(of as never);
  return language === 'zh' ? (aliases?.[0] ?? names.zh) : names.en;
}
