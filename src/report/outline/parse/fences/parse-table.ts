// A table: a row for each member with a figure a column, or a row for each figure with a period or comparison a column.

import type { Words } from '../../../../base/errors.ts';
import type { DimensionKey } from '../../../../figures/catalogue/dimensions.ts';
import type { FigureRef, MemberTable, Table } from '../../tree.ts';
import { apartAtColon, entriesOf, type Piece } from './fence-lines.ts';
import { dimensionAt, figureIn, limitOf, type TableEntries, tableKeys } from './fence-values.ts';
import { brokenDown } from '../parse-figure.ts';
import { isOfFindings, parseFindingTable } from './parse-finding-table.ts';
import { parseIndicators } from './parse-indicators.ts';
import { wrong } from '../problems.ts';
import { type Context, type ParseInline, want } from '../scope.ts';
import type { FenceToken } from '../tokens.ts';

/** Throws a Refusal where it is no table at all. */
export function parseTable(token: FenceToken, context: Context, inline: ParseInline): Table {
  const entries = entriesOf({ text: token.body, offset: token.offset }, tableKeys, context.problems);
  if (!entries.caption || !entries.columns || !entries.rows)
    throw wrong('incomplete_block', token.at, { words: incomplete });
  const content = parseContent(entries as Required<TableEntries>, context, inline);
  const caption = inline(entries.caption.value, context);
  return { kind: 'table', caption, note: entries.note ? inline(entries.note.value, context) : [], content };
}

function parseContent(entries: Required<TableEntries>, context: Context, inline: ParseInline): Table['content'] {
  if (isOfFindings(entries.rows.value)) return parseFindingTable(entries, context, inline);
  const parse = entries.rows.items.length > 0 ? parseIndicators : parseMembers;
  return parse(entries, context, inline);
}

const incomplete: Words = {
  zh: '表要有 caption（标题）、rows（维度，或一行一个数字）与 columns（列）',
  en: 'A table needs caption, rows (a dimension, or a figure a line) and columns',
};

function parseMembers(entries: TableEntries, context: Context, inline: ParseInline): MemberTable {
  const dimension = dimensionAt(entries.rows!.value);
  const totalled = entries.total?.value.text === 'true';
  const columns = entries.columns!.items.flatMap((item) => {
    const column = context.problems.try(() => columnOf(item, { dimension, totalled, context }, inline));
    return column ? [column] : [];
  });
  const sort = entries.sort && context.problems.try(() => sortOf(entries.sort!.value, dimension, context));
  const limit = context.problems.try(() => limitOf(entries.limit)) ?? 1;
  return { kind: 'members', dimension, columns, sort, totalled, limit };
}

function columnOf(
  item: Piece,
  table: { dimension: DimensionKey; totalled: boolean; context: Context },
  inline: ParseInline,
): MemberTable['columns'][number] {
  const { dimension, totalled, context } = table;
  const parts = apartAtColon(item);
  if (!parts) throw wrong('bad_line', item.at, { words: columnWanted });
  const { figure, reader } = figureIn(parts.rest, context);
  if (!reader.isAtEnd())
    throw reader.wrong({ zh: '这里多出了文字', en: 'There is something left over here' }, 'left_over');
  const isRank = figure.question.transform?.key === 'rank';
  return {
    title: inline(parts.title, context),
    figure: want(brokenDown(figure, dimension), context),
    whole: totalled && !isRank ? want(figure, context) : undefined,
  };
}

function sortOf(value: Piece, dimension: DimensionKey, context: Context): FigureRef {
  return want(brokenDown(figureIn(value, context).figure, dimension), context);
}

const columnWanted: Words = {
  zh: '列写作“- 名称: 数字”，如 - 销售额: sales@P',
  en: 'A column is written “- name: figure”, such as - Sales: sales@P',
};
