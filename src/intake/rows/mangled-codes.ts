// Codes of a row that Excel cut short: taken as they stand, different documents and customers would become one.

import { codeKeys, type Layout, textOf, titleOf } from '../layout/layout.ts';
import { isMangledCode } from '../values/mangled-code.ts';
import { mangledCode, type RowProblem } from './row-problems.ts';

export function mangledCodes(layout: Layout, cells: readonly string[]): RowProblem[] {
  const problems: RowProblem[] = [];
  for (const key of keys) {
    const text = layout.columns.has(key) ? textOf(layout, cells, key) : '';
    if (isMangledCode(text)) problems.push(mangledCode(titleOf(layout, key), text));
  }
  return problems;
}

// A return names its document by a number too.
const keys = [...codeKeys, 'origin'];
