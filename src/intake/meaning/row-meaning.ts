// What the rows of a sheet are for the ledger, by what their documents say of themselves.

import type { Layout } from '../layout/layout.ts';
import {
  flagReader,
  type LeftOutReason,
  leftOutReasons,
  type Said,
  saidByStatus,
  saidByType,
} from './document-words.ts';

export interface RowMeaning {
  /** Undefined for a sale. */
  leftOut?: LeftOutReason;
  /** Whether amounts count negative, whichever sign they bear. */
  reverses: boolean;
  /** A word that nobody knows, or that leaves open what is meant, and its header. */
  unclear?: { column: string; text: string };
}

export type MeaningReader = (cells: readonly string[]) => RowMeaning;

/** Columns that a filter of the mapping names are left to the filter: whoever wrote it knows better. */
export function meaningReader(layout: Layout): MeaningReader {
  if (layout.kind !== 'sales') return meaningless;
  const filtered = new Set(layout.filters.map(({ index }) => index));
  const columns = speakingColumns(layout).filter(({ index }) => !filtered.has(index));
  return columns.length === 0 ? meaningless : (cells) => combine(columns.map((column) => readCell(column, cells)));
}

const plainSale: RowMeaning = { reverses: false };

/** Where nothing speaks, a row is a sale. */
export const meaningless: MeaningReader = () => plainSale;

interface SpeakingColumn {
  index: number;
  title: string;
  said(text: string): Said | undefined;
  /** Whether a word that is not known is told. */
  mustBeKnown: boolean;
}

function speakingColumns({ columns, headers }: Layout): SpeakingColumn[] {
  const named = (
    [
      ['type', saidByType, true],
      ['status', saidByStatus, false],
    ] as const
  ).flatMap(([key, said, mustBeKnown]) => {
    const column = columns.get(key);
    return column && column.index >= 0
      ? [{ index: column.index, title: column.title, said: remember(said), mustBeKnown }]
      : [];
  });
  const taken = new Set([...columns.values()].map(({ index }) => index));
  const flags = headers.flatMap((title, index) => {
    const said = taken.has(index) ? undefined : flagReader(plain(title));
    return said ? [{ index, title, said, mustBeKnown: false }] : [];
  });
  return [...named, ...flags];
}

/** Columns hold few words, and patterns are slow; a column of a million different ones is not kept. */
function remember(said: (text: string) => Said | undefined): (text: string) => Said | undefined {
  const known = new Map<string, Said | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const found = said(text);
    if (known.size < 1000) known.set(text, found);
    return found;
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

type ReadCell = { said: Said | undefined; unclear?: RowMeaning['unclear'] };

function readCell({ index, title, said, mustBeKnown }: SpeakingColumn, cells: readonly string[]): ReadCell {
  const text = plain(cells[index] ?? '');
  if (text === '') return { said: undefined };
  const found = said(text);
  const isUnclear = found === 'doubtful' || (mustBeKnown && found === undefined);
  return { said: found, ...(isUnclear && { unclear: { column: title, text: cells[index]!.trim() } }) };
}

function combine(read: readonly ReadCell[]): RowMeaning {
  const leftOut = read.map(({ said }) => said).find(isReason);
  if (leftOut) return { leftOut, reverses: false };
  const unclear = read.find((each) => each.unclear)?.unclear;
  return { reverses: read.some(({ said }) => said === 'reversal'), ...(unclear && { unclear }) };
}

function isReason(said: Said | undefined): said is LeftOutReason {
  return said !== undefined && Object.hasOwn(leftOutReasons, said);
}
