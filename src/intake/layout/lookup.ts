// Another file of the batch in which the rows of the imported one look up what they lack: the orders to their lines. Its
// columns stand behind those of the imported file.

import type { SheetRow } from '../../sheets/sheet-row.ts';
import type { CellProfile } from '../values/cell-profile.ts';
import { findHeader } from './header-names.ts';

export interface Lookup {
  /** The name under which the mapping knows the file. */
  file: string;
  /** The header of the imported file whose cells are looked up. */
  left: string;
  headers: string[];
  /** By the text of the column on which rows meet; two rows that differ leave none to take. */
  rows: Map<string, SheetRow | 'several'>;
  profile: CellProfile;
}

export interface LayoutJoin {
  lookup: Lookup;
  /** Where the text to look up stands, and where the columns of the lookup begin. */
  left: number;
  from: number;
  /** The columns of the lookup that the layout uses, counted from 0. */
  used: Set<number>;
}

/** The headers with those of the lookups behind them; a name that is there already gets its file in front. */
export function joinHeaders(
  own: readonly string[],
  lookups: readonly Lookup[],
): { headers: string[]; joins: LayoutJoin[] } | undefined {
  const headers = [...own];
  const joins: LayoutJoin[] = [];
  for (const lookup of lookups) {
    const left = findHeader(headers, lookup.left);
    if (left < 0) return undefined;
    joins.push({ lookup, left, from: headers.length, used: new Set() });
    const known = new Set(headers);
    headers.push(...lookup.headers.map((header) => (known.has(header) ? `${lookup.file}:${header}` : header)));
  }
  return { headers, joins };
}
