// A layout as it is shown to whoever imports: which column is which, how sure that is, and as a mapping, to be confirmed.

import { readDay } from '../values/read-day.ts';
import { readNumber } from '../values/read-number.ts';
import { type CellKinds, kindsOfColumns } from './cell-kinds.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type ColumnGuess, guessColumns } from './guess-columns.ts';
import { namesOf, recogniseHeaders } from './header-names.ts';
import { type Kind, keyTitle, kinds, knowsKeys, missingKeys } from './kinds.ts';
import { type Layout, type LayoutWish, usedColumns } from './layout.ts';
import type { Mapping } from './mapping.ts';
import { combineHeaders } from './two-row-header.ts';

export type Recognition = 'name' | 'near name' | 'values' | 'mapping' | 'remembered';

export interface ProposedColumn {
  key: string;
  header: string;
  /** From 0 to 1. */
  confidence: number;
  how: Recognition;
}

/** What headers and the rows below them come to, for one kind. */
export interface Proposal {
  kind: Kind;
  /** Where the headers begin, among the rows that were looked at. */
  at: number;
  headers: string[];
  columns: ProposedColumn[];
  unused: string[];
  /** Groups of keys, of each of which one is needed and none is there, not even as a guess. */
  missing: string[][];
}

/** The columns that a layout uses. */
export function columnsOfLayout({ columns, mapping, isRemembered }: Layout): ProposedColumn[] {
  return [...columns].flatMap(([key, { title, index, computed }]): ProposedColumn[] => {
    if (index < 0 && !computed) return [];
    if (key in mapping.columns)
      return [{ key, header: title, confidence: 1, how: isRemembered ? 'remembered' : 'mapping' }];
    return [{ key, header: title, confidence: confidenceIn(title), how: 'name' }];
  });
}

/** What the headers that a layout does nothing with may be, for the keys that it lacks: by their names alone. */
export function guessesOf(layout: Layout, rows: readonly (readonly string[])[]): ProposedColumn[] {
  const { kind, headers, columns, width, mapping } = layout;
  const known = { keys: new Set([...columns.keys(), ...Object.keys(mapping.columns)]), indexes: usedColumns(layout) };
  const guesses = guessColumns(kind, { headers: headers.slice(0, width), kindsOf: kindsOfColumns(rows) }, known);
  return guesses
    .filter(({ how }) => how === 'near name')
    .map(({ key, index, confidence, how }) => ({ key, header: headers[index]!, confidence, how }));
}

/** The headers of the sheet that a layout does nothing with. */
export function unusedHeaders(layout: Layout): string[] {
  const used = usedColumns(layout);
  return layout.headers.slice(0, layout.width).filter((header, index) => header !== '' && !used.has(index));
}

// A name that is only that of a group's part may be that of another part as well.
function confidenceIn(header: string): number {
  return namesOf(header).length > 1 ? 0.9 : 1;
}

/** The headers that come nearest to what the kind, or any kind, needs; undefined where no row looks like headers at all. */
export function proposeLayout(rows: readonly (readonly string[])[], wish: LayoutWish): Proposal | undefined {
  const proposals = rows.slice(0, deepest).flatMap((cells, at) => {
    const both = combineHeaders(cells, rows[at + 1] ?? []);
    return [...proposalsAt(rows, { at, depth: 1, headers: [...cells] }, wish)].concat(
      both ? proposalsAt(rows, { at, depth: 2, headers: both }, wish) : [],
    );
  });
  return proposals.toSorted((left, right) => scoreOf(right) - scoreOf(left))[0];
}

const deepest = 15;

interface Header {
  at: number;
  depth: number;
  headers: string[];
}

function proposalsAt(rows: readonly (readonly string[])[], header: Header, wish: LayoutWish): Proposal[] {
  if (!isWordy(header.headers)) return [];
  const kindsOf = kindsOfColumns(rows.slice(header.at + header.depth));
  return candidates(header.headers, wish).map((kind) => proposalAs(kind, header, { kindsOf, wish }));
}

/** Headers are words, at least two of them and more than half. */
function isWordy(headers: readonly string[]): boolean {
  const filled = headers.filter(Boolean);
  const words = filled.filter((cell) => readNumber(cell) === undefined && readDay(cell) === undefined);
  return words.length >= 2 && words.length * 2 > filled.length;
}

/** The kind that is wished for, else the ledger and the three that know most of the headers, more than one of them. */
function candidates(headers: readonly string[], { kind, mapping }: LayoutWish): Kind[] {
  if (kind) return [kind];
  const known = (each: Kind) => recogniseHeaders(each, headers).size;
  const others = kinds.filter((each) => each !== 'sales' && known(each) >= 2 && knowsKeys(each, mapping));
  return ['sales', ...others.toSorted((left, right) => known(right) - known(left)).slice(0, 3)];
}

function proposalAs(
  kind: Kind,
  { at, headers }: Header,
  { kindsOf, wish }: { kindsOf(index: number): CellKinds; wish: LayoutWish },
): Proposal {
  const sure = recogniseHeaders(kind, headers, { isSure: wish.kind !== undefined });
  const keys = new Set([...sure.keys(), ...Object.keys(wish.mapping.defaults)]);
  const guesses = guessColumns(kind, { headers, kindsOf }, { keys, indexes: new Set(sure.values()) });
  const needed = withoutNeedless(kind, keys, guesses);
  const used = new Set([...sure.values(), ...needed.map(({ index }) => index)]);
  return {
    kind,
    at,
    headers,
    columns: [
      ...[...sure].map(([key, index]) => nameColumn(key, headers[index]!)),
      ...needed.map(({ key, index, confidence, how }) => ({ key, header: headers[index]!, confidence, how })),
    ],
    unused: headers.filter((header, index) => header !== '' && !used.has(index)),
    missing: missingKeys(kind, new Set([...keys, ...needed.map(({ key }) => key)])),
  };
}

function nameColumn(key: string, header: string): ProposedColumn {
  return { key, header, confidence: confidenceIn(header), how: 'name' };
}

/** By the cells alone only what is needed is guessed: an amount is none where quantity and price give it. */
function withoutNeedless(kind: Kind, keys: ReadonlySet<string>, guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const named = new Set([...keys, ...guesses.filter(({ how }) => how === 'near name').map(({ key }) => key)]);
  const missing = missingKeys(kind, named).flat();
  return guesses.filter(({ how, key }) => how === 'near name' || key === 'province' || missing.includes(key));
}

function scoreOf({ columns, missing, at }: Proposal): number {
  const sum = columns.reduce((total, { confidence, how }) => total + confidence * (how === 'values' ? 0.5 : 1), 0);
  return sum - missing.length * 2 - at / 100;
}

/** As what `--map` takes. */
export function mappingOf({ kind, columns }: Pick<Proposal, 'kind' | 'columns'>): Mapping {
  return { kind, columns: Object.fromEntries(columns.map(({ key, header }) => [key, header])) };
}

/** Guesses in words: 日期 ← InvoiceDt（70%）. */
export function guessesInWords({ kind, columns }: Proposal): string {
  const guesses = columns.filter(({ how }) => how === 'near name' || how === 'values');
  return guesses
    .map(({ key, header, confidence }) => `${keyTitle(kind, key)} ← ${header}（${Math.round(confidence * 100)}%）`)
    .join('、');
}

/** What is told of a proposal in results and refusals. */
export function describeProposal(proposal: Proposal): Record<string, unknown> {
  const { kind, headers, columns, unused } = proposal;
  return { kind, columns, unused, fingerprint: fingerprintOf(headers), mapping: mappingOf(proposal) };
}
