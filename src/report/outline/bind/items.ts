// What a loop goes through: members in their order, months in a row, findings.

import { type DimensionKey, isTime } from '../../../figures/catalogue/dimensions.ts';
import type { FindingInParts } from '../../../figures/findings/findings.ts';
import { directionOf } from '../../../figures/writing/quoting.ts';
import type { Each, Order, Source } from '../tree.ts';
import { isUnassigned, type Member, memberOf, type MemberRow } from './answer-book.ts';
import { compare, valueOf } from './operands.ts';
import type { Item, Loops, Telling } from './telling.ts';

/** The items, and how many there are with those that `best`, `worst` or `top` leave out. */
export function itemsOf(
  each: Pick<Each, 'source' | 'variable'>,
  telling: Telling,
  loops: Loops,
): { items: Item[]; all: number } {
  const { source } = each;
  if (source.kind === 'findings') return findingItems(source, telling);
  return source.kind === 'runs' ? runItems(each, telling, loops) : memberItems(each, telling, loops);
}

/** Of these rules, or all. */
function findingsOf(findings: readonly FindingInParts[], rules: readonly string[]): readonly FindingInParts[] {
  return rules.length === 0 ? findings : findings.filter(({ rule }) => rules.includes(rule));
}

/** Months that are over, in order; one without data says nothing of a direction. */
export function monthsInOrder(rows: readonly MemberRow[]): MemberRow[] {
  const whole = rows.filter(
    ({ value, verdicts }) =>
      !verdicts.includes('partial_period') && !(value === null && verdicts.includes('missing_month')),
  );
  return whole.toSorted((left, right) => (monthOf(left) < monthOf(right) ? -1 : 1));
}

export function monthOf({ keys }: MemberRow): string {
  return keys.get('month')?.label ?? '';
}

/** How a member is called, in the language of the report. */
export function named(member: Member, dimension: DimensionKey, { words }: Pick<Telling, 'words'>): Member {
  if (isUnassigned(member)) return { ...member, label: words.unassigned };
  if (isTime(dimension)) return { ...member, label: words.part(member.handle) };
  const own = dimension === 'channel' ? words.channels[member.handle] : undefined;
  return own === undefined ? member : { ...member, label: own };
}

function findingItems(source: Extract<Source, { kind: 'findings' }>, { findings }: Telling) {
  const meant = findingsOf(findings, source.rules);
  const all = source.together ? [...Map.groupBy(meant, ({ rule }) => rule).values()] : meant.map((each) => [each]);
  const items = all
    .slice(0, source.top)
    .map((those, index): Item => ({ kind: 'finding', findings: those, rank: index + 1 }));
  return { items, all: all.length };
}

function memberItems({ source, variable }: Pick<Each, 'source' | 'variable'>, telling: Telling, loops: Loops) {
  const { figure, filter, order } = source as Extract<Source, { kind: 'members' }>;
  const dimension = variable.dimension!;
  const than = filter && valueOf(filter.than, telling, loops);
  const rows = telling.book.rows(figure, loops).filter((row) => {
    if (row.value === null || isUnassigned(memberOf(row, dimension))) return false;
    return filter === undefined || compare(row.value, filter.sign, than!);
  });
  const items = ordered(rows, order).map((row, index): Item => {
    return {
      kind: 'member',
      member: named(memberOf(row, dimension)!, dimension, telling),
      value: row,
      rank: index + 1,
    };
  });
  return { items, all: rows.length };
}

function ordered(rows: MemberRow[], order: Order | undefined): MemberRow[] {
  if (!order) return rows;
  const sign = order.by === 'worst' ? -1 : 1;
  return rows.toSorted((left, right) => sign * (right.value! - left.value!)).slice(0, order.most);
}

function runItems({ source, variable }: Pick<Each, 'source' | 'variable'>, telling: Telling, loops: Loops) {
  const { figure, direction, least } = source as Extract<Source, { kind: 'runs' }>;
  const dimension = variable.dimension!;
  const byMember = Map.groupBy(telling.book.rows(figure, loops), (row) => memberOf(row, dimension)?.handle ?? '');
  const runs = [...byMember.values()].flatMap((rows) => {
    const member = memberOf(rows[0]!, dimension);
    if (!member || isUnassigned(member)) return [];
    const found = runsIn(monthsInOrder(rows), direction === 'fell' ? 'down' : 'up');
    return found.filter((months) => months.length >= least).map((months) => ({ member, months }));
  });
  const items = runs.map((run, index): Item => ({ kind: 'run', ...run, rank: index + 1 }));
  return { items, all: items.length };
}

function runsIn(months: readonly MemberRow[], wanted: 'up' | 'down'): MemberRow[][] {
  const runs: MemberRow[][] = [];
  let run: MemberRow[] | undefined;
  for (const month of months) {
    if (directionOf(month) !== wanted) run = undefined;
    else if (run) run.push(month);
    else runs.push((run = [month]));
  }
  return runs;
}
