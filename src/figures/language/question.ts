// A question is plain data: what is asked, of which slice, over which period. Here it is also printed.

import { type Period, printPeriod } from '../../base/periods.ts';
import type { DimensionKey } from '../catalogue/dimensions.ts';
import type { TransformKey } from '../catalogue/transforms.ts';

export interface Condition {
  dimension: DimensionKey;
  /** Names or codes as they were written; the blank one is 未分配. */
  values: string[];
  negated: boolean;
}

export type Comparison = '>=' | '>' | '<=' | '<';

/** A bound on what a customer bought inside the slice and period, in yuan. */
export interface Bound {
  attribute: 'purchase';
  comparison: Comparison;
  /** As exact decimal text. */
  number: string;
}

export interface Question {
  metric: string;
  transform?: { key: TransformKey; dimension?: DimensionKey };
  conditions: Condition[];
  bounds: Bound[];
  by: DimensionKey[];
  period: Period;
}

export const blankName = '未分配';

/** The canonical English form; it reads back as the same question. */
export function printQuestion(question: Question): string {
  const { metric, conditions, bounds, by, period } = question;
  const tests = [...conditions.map(printCondition), ...bounds.map(printBound)];
  const braces = tests.length > 0 ? `{${tests.join(',')}}` : '';
  const breakdown = by.length > 0 ? ` by ${by.join(',')}` : '';
  return `${metric}${printTransform(question.transform)}${braces}${breakdown}@${printPeriod(period)}`;
}

function printTransform(transform: Question['transform']): string {
  if (!transform) return '';
  return `:${transform.key}${transform.dimension ? `(${transform.dimension})` : ''}`;
}

export function printCondition(condition: Condition): string {
  return `${condition.dimension}${condition.negated ? '!=' : '='}${condition.values.map(printValue).join('|')}`;
}

function printBound({ attribute, comparison, number }: Bound): string {
  return `${attribute}${comparison}${number}`;
}

function printValue(value: string): string {
  return /[\s"\\|{},@=<>!()｜｛｝，＠＝]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
}
