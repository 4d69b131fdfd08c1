// The numbers on both sides of a comparison: a figure, something of a loop, a constant.

import type { Quoted } from '../../../figures/writing/quoted.ts';
import type { Operand, Sign } from '../tree.ts';
import type { Loops, Telling } from './telling.ts';

export function compare(left: number | null, sign: Sign, right: number | null): boolean {
  if (left === null || right === null) return false;
  return signTests[sign](left, right);
}

export function valueOf(operand: Operand, telling: Telling, loops: Loops): number | null {
  return quotedOf(operand, telling, loops).value;
}

const signTests: Record<Sign, (left: number, right: number) => boolean> = {
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
  '=': (left, right) => left === right,
};

export function quotedOf(operand: Operand, telling: Telling, loops: Loops): Quoted {
  if (operand.kind === 'figure') return telling.book.number(operand.figure, loops);
  const plain = (value: number | null): Quoted => ({
    expr: '',
    unit: 'count',
    value,
    text: String(value),
    verdicts: [],
  });
  if (operand.kind === 'number') return plain(operand.value);
  const item = loops.get(operand.variable)!;
  if (operand.property === 'rank') return plain(item.rank);
  if (operand.property === 'length' && item.kind === 'run') return plain(item.months.length);
  if (operand.property === 'stake' && item.kind === 'finding')
    return plain(item.findings.reduce((sum, { stake }) => sum + stake, 0));
  return item.kind === 'member' && operand.property === 'value' ? item.value : plain(null);
}
