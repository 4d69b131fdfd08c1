// A table with a row for each figure: its columns are periods (P, P-1y) and comparisons (yoy, gap).

import type { Words } from '../../../../base/errors.ts';
import { nearest } from '../../../../base/nearest.ts';
import { metricOf } from '../../../../figures/catalogue/metrics.ts';
import { transforms, type TransformKey } from '../../../../figures/catalogue/transforms.ts';
import type { FigureRef, IndicatorTable, Node, PeriodRef } from '../../tree.ts';
import { apartAtColon, type Entry, type Piece } from './fence-lines.ts';
import { looksLikePeriod, parsePeriodRef } from '../parse-period.ts';
import { figureIn, type TableEntries } from './fence-values.ts';
import { wrong } from '../problems.ts';
import { type Context, type ParseInline, want } from '../scope.ts';

export function parseIndicators(entries: TableEntries, context: Context, inline: ParseInline): IndicatorTable {
  const columns = columnsOf(entries.columns!).flatMap((piece) => {
    const column = context.problems.try(() => columnOf(piece, context, inline));
    return column ? [column] : [];
  });
  const rows = entries.rows!.items.flatMap((item) => {
    const row = context.problems.try(() => rowOf(item, { columns, context }, inline));
    return row ? [row] : [];
  });
  return { kind: 'indicators', columns: columns.map(({ title }) => title), rows };
}

type Column = { title: Node[] } & ({ period: PeriodRef } | { transform: TransformKey } | { target: true });

// `P, P-1y, yoy` in a line, or one a line with its title.
function columnsOf({ value, items }: Entry): Piece[] {
  if (items.length > 0) return items;
  return [...value.text.matchAll(/[^,，\s][^,，]*/gu)].map(({ 0: text, index }) => ({
    text: text.trim(),
    at: { offset: value.at.offset + index, length: text.trim().length },
  }));
}

function columnOf(piece: Piece, context: Context, inline: ParseInline): Column {
  const parts = apartAtColon(piece);
  const what = parts?.rest ?? piece;
  const meant = meantBy(what);
  return { title: parts ? inline(parts.title, context) : titleOf(meant, what), ...meant };
}

function meantBy({ text, at }: Piece): { period: PeriodRef } | { transform: TransformKey } | { target: true } {
  if (looksLikePeriod(text) || /^\d/.test(text)) return { period: parsePeriodRef(text, at) };
  if (text === 'target') return { target: true };
  const transform = transforms.find(({ key, aliases = [] }) => key === text || aliases.includes(text));
  if (transform) return { transform: transform.key };
  const names = ['P', 'P-1y', 'target', ...transforms.map(({ key }) => key)];
  const words = {
    zh: `列应为期间（P、P-1y）、target 或变换（yoy、gap …），不认得“${text}”`,
    en: `A column is a period (P, P-1y), target or a transform (yoy, gap …); “${text}” is not known`,
  };
  throw wrong('unknown_name', at, { words, nearest: nearest(text, names) });
}

function titleOf(meant: ReturnType<typeof meantBy>, { at }: Piece): Node[] {
  if ('period' in meant) return [{ kind: 'value', value: { kind: 'period', period: meant.period, asHead: true }, at }];
  return [{ kind: 'comparison', of: 'target' in meant ? 'target' : meant.transform }];
}

const rowWanted: Words = {
  zh: '行写作“- 名称: 数字”，不写期间，如 - 销售额: sales',
  en: 'A row is written “- name: figure” without a period, such as - Sales: sales',
};

function rowOf(
  item: Piece,
  table: { columns: Column[]; context: Context },
  inline: ParseInline,
): IndicatorTable['rows'][number] {
  const parts = apartAtColon(item);
  if (!parts || /[@＠]/u.test(parts.rest.text.replace(/"[^"]*"/g, '')))
    throw wrong('bad_line', item.at, { words: rowWanted });
  const { context } = table;
  const { text, at } = parts.rest;
  const { figure } = figureIn({ text: `${text}@P`, at }, context);
  const own = { ...figure, at };
  return {
    title: inline(parts.title, context),
    figures: table.columns.map((column) => {
      const asked = askedIn(own, column);
      return asked && want(asked, context);
    }),
  };
}

function askedIn(figure: FigureRef, column: Column): FigureRef | undefined {
  if ('period' in column) return { ...figure, period: column.period };
  const { question } = figure;
  const { target, unit } = metricOf(question.metric);
  if ('target' in column)
    return target === undefined ? undefined : { ...figure, question: { ...question, metric: target } };
  if (column.transform === 'gap' && target === undefined) return undefined;
  return { ...figure, question: { ...question, transform: { key: fitting(column.transform, unit) } } };
}

// Rates differ in percentage points: growth of a rate of 33 % by 3 % would be misread.
function fitting(transform: TransformKey, unit: string): TransformKey {
  if (unit !== 'ratio' && unit !== 'pp') return transform;
  const differences: Partial<Record<TransformKey, TransformKey>> = { yoy: 'dyoy', mom: 'dmom', qoq: 'dqoq' };
  return differences[transform] ?? transform;
}
