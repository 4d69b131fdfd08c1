// Titles, headings, captions and heads of columns are plain text in a document: a number in them could not be proven.

import type { Refusal } from '../../../base/errors.ts';
import type { Node, Value } from '../tree.ts';
import { wrong } from './problems.ts';

export function numbersIn(nodes: readonly Node[]): Value[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'value') return isNumber(node) ? [node] : [];
    return node.kind === 'if' ? numbersIn([...node.branches.flatMap(({ body }) => body), ...node.otherwise]) : [];
  });
}

export function isNumber({ value }: Value): boolean {
  return value.kind === 'figure' || (value.kind === 'loop' && /^values?$/.test(value.property));
}

export function unproven({ at }: Value): Refusal {
  const words = {
    zh: '题目、标题、题注与表头里的数字没有依据可查；数字请写在正文、列表或表里',
    en: 'A number in a title, heading, caption or head of a column cannot be proven; write it in the text, a list or a table',
  };
  return wrong('number_in_heading', at, { words });
}
