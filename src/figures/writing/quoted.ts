// What sentences quote: numbers with their expressions, read from answers.

import type { Answer, Unit, Verdict } from '../figure.ts';

/** One number as it can be quoted. Value null means that there is none; the verdicts say why. */
export interface Quoted {
  expr: string;
  unit: Unit;
  value: number | null;
  text: string;
  verdicts: readonly Verdict[];
}

/** A number of one member of a breakdown: of a province, a series. */
export interface Part extends Quoted {
  label: string;
  /** The month (`2025-07`) where the breakdown goes by month as well. */
  month?: string;
}

/** The name under which rows without a member go. */
export const unassigned = '未分配';

/** Answers by the keys of an outline. */
export type Answers<Key extends string> = Record<Key, Answer>;

/** A figure to quote; a refused one has no value. */
export function quote(answer: Answer): Quoted {
  if ('error' in answer) return { expr: answer.expr, unit: 'count', value: null, text: '—', verdicts: [] };
  const { expr, unit, value, text, verdicts } = answer;
  return { expr, unit, value, text, verdicts };
}

/** The rows of a breakdown, the unassigned one left out. */
export function quoteParts(answer: Answer, dimension: string): Part[] {
  return quoteAllParts(answer, dimension).filter(({ label }) => label !== unassigned);
}

/** What stands under no member; undefined when nothing does. */
export function quoteUnassigned(answer: Answer, dimension: string): Part | undefined {
  return quoteAllParts(answer, dimension).find(
    ({ label, value }) => label === unassigned && value !== null && value !== 0,
  );
}

/** The number of the same member (and month) in another breakdown. */
export function sameMember(parts: readonly Part[], { label, month }: Pick<Part, 'label' | 'month'>): Part | undefined {
  return parts.find((part) => part.label === label && part.month === month);
}

/** All rows of a breakdown. */
export function quoteAllParts(answer: Answer, dimension: string): Part[] {
  if ('error' in answer) return [];
  return (answer.rows ?? []).map(({ key, expr, value, text, verdicts }) => ({
    label: key[dimension] ?? '',
    ...(key.month !== undefined && { month: key.month }),
    expr,
    unit: answer.unit,
    value,
    text,
    verdicts,
  }));
}
