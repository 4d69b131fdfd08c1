// The kinds of file that can be imported, their column keys, and the headers by which each key is known.

import type { Words } from '../../base/errors.ts';
import { type RecordKindName, recordKinds } from '../../records/kinds/all.ts';
import type { RecordColumn, RecordKind } from '../../records/kinds/record-kind.ts';
import { salesHeaders } from './sales-headers.ts';

export type Kind = 'sales' | RecordKindName;

export const kinds = ['sales', ...(Object.keys(recordKinds) as RecordKindName[])] as const satisfies readonly Kind[];

export function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text);
}

/** The declaration of a kind; undefined for the ledger, which is more than rows. */
export function recordKindOf(kind: Kind): RecordKind | undefined {
  return kind === 'sales' ? undefined : recordKinds[kind];
}

export function kindTitle(kind: Kind): Words {
  return recordKindOf(kind)?.title ?? { zh: '台账', en: 'Ledger' };
}

/** Keys of targets that are no column of their own: a quarter is three months. */
const targetHeaders: Record<string, string> = { quarter: '季度 季' };

/** Headers in order of preference; compared without spaces, signs, width and case (see `headerName`). */
export const headersOf = Object.fromEntries(kinds.map((kind) => [kind, headersOfKind(kind)] as const)) as Record<
  Kind,
  Record<string, string>
>;

function headersOfKind(kind: Kind): Record<string, string> {
  const own = recordKindOf(kind);
  if (!own) return salesHeaders;
  const declared = own.columns.map(({ keys }) => keys);
  return Object.assign({}, ...declared, kind === 'targets' ? targetHeaders : {}) as Record<string, string>;
}

/** One key of each group must be there; a group written `quantity+price` needs all of its parts. */
export const requiredKeys = Object.fromEntries(kinds.map((kind) => [kind, requiredKeysOf(kind)] as const)) as Record<
  Kind,
  string[][]
>;

function requiredKeysOf(kind: Kind): string[][] {
  const own = recordKindOf(kind);
  if (!own) return [['date'], ['customer', 'customer_code'], ['amount', 'quantity+price', 'quantity+list_price']];
  if (kind === 'targets') return [['year', 'month', 'quarter'], ['value']];
  if (kind === 'customers') return [['name', 'code']];
  if (kind === 'counties') return [['region', 'province+county']];
  if (kind === 'price_moves') return [...requiredOf(own), ['change', 'old_price+new_price']];
  return requiredOf(own);
}

function requiredOf({ columns }: RecordKind): string[][] {
  return columns.filter(({ required }) => required).map(oneOf);
}

function oneOf({ type, keys }: RecordColumn): string[] {
  return type === 'region' ? ['region', 'province'] : Object.keys(keys);
}

/** How a key is called where people are told that it is missing. */
export function keyTitle(kind: Kind, key: string): string {
  return kind === 'sales' && key === 'amount' ? '金额' : (headersOf[kind][key]?.split(' ')[0] ?? key);
}

/** True when the keys at hand satisfy what the kind requires. */
export function isComplete(kind: Kind, keys: ReadonlySet<string>): boolean {
  return missingKeys(kind, keys).length === 0;
}

/** The groups of required keys of which none is at hand. */
export function missingKeys(kind: Kind, keys: ReadonlySet<string>): string[][] {
  const has = (choice: string) => choice.split('+').every((key) => keys.has(key));
  return requiredKeys[kind].filter((choices) => !choices.some(has));
}

/** True when the kind has all the keys that a mapping names. */
export function knowsKeys(
  kind: Kind,
  { columns, defaults }: { columns: Readonly<Record<string, unknown>>; defaults: Readonly<Record<string, unknown>> },
): boolean {
  return [...Object.keys(columns), ...Object.keys(defaults)].every((key) => Object.hasOwn(headersOf[kind], key));
}
