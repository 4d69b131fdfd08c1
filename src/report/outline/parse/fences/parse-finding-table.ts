// A table of findings: `rows: findings together`, and in each column something of a finding.

import type { Words } from '../../../../base/errors.ts';
import { nearest } from '../../../../base/nearest.ts';
import type { FindingTable } from '../../tree.ts';
import { apartAtColon, type Piece } from './fence-lines.ts';
import type { TableEntries } from './fence-values.ts';
import { parseLoopHead } from '../parse-each.ts';
import { propertiesOf } from '../parse-value.ts';
import { wrong } from '../problems.ts';
import { readerOf } from '../reader.ts';
import type { Context, ParseInline } from '../scope.ts';

export function isOfFindings(rows: Piece): boolean {
  return /^findings\b/.test(rows.text);
}

/** Throws a Refusal where its rows cannot be read. */
export function parseFindingTable(
  { rows, columns, sort }: TableEntries,
  context: Context,
  inline: ParseInline,
): FindingTable {
  const reader = readerOf(rows!.value.text, rows!.value.at.offset);
  const loop = parseLoopHead(reader, context);
  if (!reader.isAtEnd())
    throw reader.wrong({ zh: '这里多出了文字', en: 'There is something left over here' }, 'left_over');
  if (sort && sort.value.text !== 'due') context.problems.add(wrong('bad_line', sort.value.at, { words: dueWanted }));
  const read = columns!.items.flatMap((item) => context.problems.try(() => columnOf(item, context, inline)) ?? []);
  return { kind: 'findings', loop, columns: read, byDue: sort !== undefined };
}

const dueWanted: Words = {
  zh: '问题的表只能按 due（完成时间）排，不写则涉及金额大的在前',
  en: 'A table of findings is sorted by due; without it, by what is at stake',
};

function columnOf(item: Piece, context: Context, inline: ParseInline): FindingTable['columns'][number] {
  const parts = apartAtColon(item);
  if (!parts) throw wrong('bad_line', item.at, { words: columnWanted });
  const { text, at } = parts.rest;
  if (known.includes(text)) return { title: inline(parts.title, context), property: text };
  throw wrong('unknown_name', at, { words: propertyWanted(text), nearest: nearest(text, known) });
}

const known = propertiesOf.finding.filter((property) => property !== 'rank');

const columnWanted: Words = {
  zh: '列写作“- 名称: 属性”，如 - 负责: owner',
  en: 'A column is written “- name: property”, such as - Owner: owner',
};

function propertyWanted(text: string): Words {
  return {
    zh: `问题没有 ${text}；可写 ${known.join('、')}`,
    en: `A finding has no ${text}; write ${known.join(', ')}`,
  };
}
