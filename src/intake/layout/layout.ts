// How one sheet is laid out, and what a row of it says in each column.

import type { Expression } from '../values/expression.ts';
import type { DateEvidence, DateOrder } from '../values/date-order.ts';
import { readDay } from '../values/read-day.ts';
import { cleanName } from '../values/read-names.ts';
import { ledgerText, type NumberEvidence, type NumberStyle, readDecimal, readNumber } from '../values/read-number.ts';
import type { Kind } from './kinds.ts';
import type { LayoutJoin, Lookup } from './lookup.ts';
import type { CheckedMapping } from './mapping.ts';

export interface Remembered {
  /** Of the headers. */
  fingerprint: string;
  kind: Kind;
  mapping: CheckedMapping;
}

export interface LayoutWish {
  kind: Kind | undefined;
  mapping: CheckedMapping;
  /** Whether the company's amounts hold the tax: then a column that says so goes before others. */
  withTax: boolean;
  lookups?: readonly Lookup[];
  /** Mappings that were confirmed before, for a file that brings none. */
  remembered?: readonly Remembered[];
  /** Whether the mapping is one of these. */
  isRemembered?: boolean;
}

export interface Layout {
  kind: Kind;
  /** Those of the sheet itself, `width` of them, then those of the lookups. */
  headers: string[];
  width: number;
  joins: LayoutJoin[];
  /** What it was told by, if by anything. */
  mapping: CheckedMapping;
  /** Whether the mapping is one that was confirmed before, of the same headers. */
  isRemembered: boolean;
  columns: Map<string, Column>;
  filters: { index: number; accepts(text: string): boolean }[];
  /** Columns whose days could still be read in several orders. */
  openDates: OpenDate[];
  /** Columns whose cells may be thousands or have three decimals. */
  openNumbers: OpenNumber[];
}

export interface OpenNumber {
  column: Column;
  evidence: NumberEvidence;
}

export interface OpenDate {
  column: Column;
  evidence: DateEvidence;
  orders: DateOrder[];
}

export interface Column {
  /** The header, or the expression, as the user wrote it. */
  title: string;
  /** -1 when the value is computed or always the default. */
  index: number;
  /** What its numbers are to be multiplied by. */
  factor: number;
  fallback: string;
  style: NumberStyle;
  /** The order of day, month and year where the writing leaves it open. */
  dateFormat?: string;
  computed?: Computed;
}

export interface Computed {
  expression: Expression;
  /** The columns of the sheet that stand in the expression. */
  operands: Map<string, Column>;
}

/** The text of a column, cleaned; its default where the cell is empty. */
export function textOf(layout: Layout, cells: readonly string[], key: string): string {
  const column = layout.columns.get(key);
  if (!column) return '';
  const text = (column.index >= 0 && cleanName(cells[column.index] ?? '')) || column.fallback;
  return codeKeys.has(key) ? text.normalize('NFKC') : text;
}

// Ｄ１ and D1 are one document; in names width may be wanted.
export const codeKeys: ReadonlySet<string> = new Set(['document', 'customer_code', 'product_code', 'code', 'number']);

/** The number of a column as exact decimal text: '' when the cell is empty, undefined when it holds no number. */
export function numberOf(layout: Layout, cells: readonly string[], key: string): string | undefined {
  const column = layout.columns.get(key);
  if (!column) return '';
  if (column.computed) return evaluate(column.computed, column.factor, cells);
  const text = textOf(layout, cells, key);
  if (text === '' || isDash(text)) return '';
  if (column.factor === 1) return readNumber(text, column.style);
  const value = readDecimal(text, column.style);
  return value && ledgerText(value.times(column.factor));
}

function isDash(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first < 48 || first > 57) && /^[-—–/]+$/.test(text);
}

/** The day of a column: '' when the cell is empty, undefined when it holds no day. */
export function dayOf(layout: Layout, cells: readonly string[], key: string): string | undefined {
  const text = textOf(layout, cells, key);
  return text && readDay(text, layout.columns.get(key)!.dateFormat);
}

/** True when the cell of a column itself is empty, whatever its default. */
export function isBlank(layout: Layout, cells: readonly string[], key: string): boolean {
  const index = layout.columns.get(key)?.index ?? -1;
  return index < 0 || cleanName(cells[index] ?? '') === '';
}

/** The positions whose cells say something: of columns, within expressions, and of filters. */
export function usedColumns({ columns, filters }: Layout): Set<number> {
  const positions = [...[...columns.values()].flatMap(positionsOf), ...filters.map(({ index }) => index)];
  return new Set(positions.filter((index) => index >= 0));
}

/** Where the cells of a column stand; of a computed one, those that it takes from. */
export function positionsOf({ index, computed }: Column): number[] {
  return computed ? [...computed.operands.values()].map((operand) => operand.index) : [index];
}

export function titleOf(layout: Layout, key: string): string {
  return layout.columns.get(key)?.title ?? key;
}

// Each operand is read as a column of its own would be: by its unit, its decimal mark, its way to say nothing.
function evaluate({ expression, operands }: Computed, factor: number, cells: readonly string[]): string | undefined {
  let isEmpty = false;
  let isWrong = false;
  const value = expression.evaluate((header) => {
    const { index, style, factor: own } = operands.get(header)!;
    const text = cleanName(cells[index] ?? '');
    const isNothing = text === '' || isDash(text);
    const number = isNothing ? undefined : readDecimal(text, style);
    if (isNothing) isEmpty = true;
    else if (!number) isWrong = true;
    return number?.times(own) ?? one;
  });
  if (isWrong) return undefined;
  return isEmpty ? '' : value && ledgerText(value.times(factor));
}

const one = readDecimal('1')!;
