// A mapping says which header is which column, for files whose headers do not say it themselves.

import { z } from 'zod';
import { Refusal, type Words } from '../../base/errors.ts';
import { parseExpression } from '../values/expression.ts';
import { headersOf, type Kind, kinds, knowsKeys } from './kinds.ts';

// Null leaves a column out that would be recognised by its header.
const source = z.union([z.string().min(1), z.strictObject({ expr: z.string().min(1) }), z.null()]);
const text = z.union([z.string(), z.number().transform(String)]);
const filter = z.union([
  z.strictObject({ column: z.string().min(1), not: z.array(text) }),
  z.strictObject({ column: z.string().min(1), in: z.array(text) }),
]);
const textFormat = z.strictObject({
  delimiter: z.enum([',', '\t', ';', '|', 'whitespace']).exactOptional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']).exactOptional(),
  // Of a file that has none.
  headers: z.array(z.string()).min(1).max(500).exactOptional(),
});
const join = z.strictObject({
  file: z.string().min(1),
  on: z.union([z.string().min(1), z.strictObject({ left: z.string().min(1), right: z.string().min(1) })]),
});
const parts = z.strictObject({
  kind: z.enum(kinds).optional(),
  columns: z.record(z.string(), source).default({}),
  defaults: z.record(z.string(), text).default({}),
  filters: z.array(filter).default([]),
  date_format: z.string().optional(),
  /** What stands in front of the decimals. */
  decimal: z.enum(['point', 'comma']).optional(),
  text: textFormat.optional(),
  joins: z.array(join).max(5).default([]),
  /** Total rows that do not agree hold the file back, unless they are to be ignored. */
  control_totals: z.enum(['check', 'ignore']).optional(),
});
const shape = parts.extend({
  /** What is said of single layouts, by their fingerprint; it takes the place of all the rest. */
  layouts: z.record(z.string(), parts).default({}),
});

/** What is written in a mapping file. Columns that it does not name are recognised by their headers. */
export type Mapping = z.input<typeof shape>;
export type CheckedMapping = z.output<typeof shape>;
type Parts = z.output<typeof parts>;
export type RowFilter = z.output<typeof filter>;

/** Refuses text that is no JSON, or no mapping. */
export function readMapping(json: string): Mapping {
  try {
    return checkMapping(within(JSON.parse(json)));
  } catch (error) {
    throw error instanceof SyntaxError ? badMapping(`JSON: ${error.message}`) : error;
  }
}

/** What `youju map` proposes is read as it stands, with the mapping in it. */
function within(value: unknown): unknown {
  const isProposal = typeof value === 'object' && value !== null && 'mapping' in value && 'fingerprint' in value;
  return isProposal ? value.mapping : value;
}

/** Refuses what is no mapping, naming the part that is wrong. */
export function checkMapping(value: unknown): CheckedMapping {
  const result = shape.safeParse(value);
  if (!result.success)
    throw badMapping(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const mapping = result.data;
  if (holdsUnstorable(mapping)) throw badMapping('U+0000');
  for (const each of [mapping, ...Object.values(mapping.layouts)]) checkParts(each);
  return mapping;
}

/** A mapping without the parts that say nothing. */
export function saidBy(mapping: CheckedMapping): Mapping {
  const isSaying = (part: unknown) => typeof part !== 'object' || part === null || Object.keys(part).length > 0;
  return Object.fromEntries(Object.entries(mapping).filter(([, part]) => part !== undefined && isSaying(part)));
}

/** A mapping that was kept; undefined where it is none any more. */
export function usableMapping(value: unknown): CheckedMapping | undefined {
  const result = shape.safeParse(value);
  return result.success ? result.data : undefined;
}

/** `dd-mm-yyyy` and its like: one day, one month, one year, in any order. */
export function isDateFormat(format: string): boolean {
  return (
    format
      .toLowerCase()
      .match(/d+|m+|y+/g)
      ?.map((part) => part[0])
      .sort()
      .join('') === 'dmy'
  );
}

function checkParts(mapping: Parts): void {
  checkKeys(mapping, mapping.kind);
  checkExpressions(mapping);
  if (mapping.date_format !== undefined && !isDateFormat(mapping.date_format)) throw badDateFormat(mapping.date_format);
}

// PostgreSQL keeps the mapping as JSON, which there knows neither NUL nor half a surrogate pair.
function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).flat().some(holdsUnstorable);
}

// Without a kind, all keys must be those of one kind: of the ledger's, where none has them all.
function checkKeys(mapping: Parts, kind: Kind | undefined): void {
  if (kind === undefined && kinds.some((each) => knowsKeys(each, mapping))) return;
  const named = kind ?? 'sales';
  const known = Object.keys(headersOf[named]);
  const unknown = [...Object.keys(mapping.columns), ...Object.keys(mapping.defaults)].filter(
    (key) => !known.includes(key),
  );
  if (unknown.length === 0) return;
  throw new Refusal(
    'unknown_column_key',
    {
      zh: `映射里的列名 ${unknown.join('、')} 不存在。可用的列名：${known.join('、')}。`,
      en: `The mapping names columns that do not exist: ${unknown.join(', ')}. Known ones: ${known.join(', ')}.`,
    },
    { unknown, known },
  );
}

function checkExpressions(mapping: Parts): void {
  for (const [key, each] of Object.entries(mapping.columns)) {
    if (each === null || typeof each === 'string' || parseExpression(each.expr)) continue;
    throw badMapping(`columns.${key}.expr: ${each.expr.slice(0, 200)}`);
  }
}

function badMapping(detail: string): Refusal {
  const words: Words = {
    zh: `映射文件有误（${detail}）。请对照导入说明修改。`,
    en: `The mapping is not valid (${detail}). Mend it as the import guide shows.`,
  };
  return new Refusal('bad_mapping', words, { detail });
}

function badDateFormat(format: string): Refusal {
  return new Refusal(
    'bad_date_format',
    {
      zh: `日期格式“${format}”看不懂。请写成 dd-mm-yyyy、mm/dd/yyyy 这样的形式。`,
      en: `The date format "${format}" is not understood. Write it like dd-mm-yyyy or mm/dd/yyyy.`,
    },
    { format },
  );
}
