// How each sheet of an import was understood, for whoever confirms it.

import { fingerprintOf } from './layout/fingerprint.ts';
import type { Kind } from './layout/kinds.ts';
import { type Mapping, saidBy } from './layout/mapping.ts';
import { columnsOfLayout, type ProposedColumn, unusedHeaders } from './layout/proposal.ts';
import type { SheetLayout, Tally } from './tally.ts';

export interface ToldLayout {
  file: string;
  sheet: string | null;
  /** 0 where the mapping gives the headers. */
  header_row: number;
  kind: Kind;
  columns: ProposedColumn[];
  /** What columns that are not used may be; they were not imported. */
  guesses: ProposedColumn[];
  unused: string[];
  /** The order of day and month, where the writing leaves it open. */
  date_format?: string;
  fingerprint: string;
  /** All that was said of it, now or before: whoever changes a part keeps the others. */
  mapping: Mapping;
  /** Whether the mapping was confirmed before, with a file of the same headers. */
  remembered: boolean;
}

export function toldLayouts({ layouts }: Tally, fileNames: readonly string[]): ToldLayout[] {
  return layouts.map((each) => toldLayout(each, fileNames[each.file - 1]!));
}

function toldLayout({ sheet, headerRow, layout, guesses }: SheetLayout, file: string): ToldLayout {
  const format = [...layout.columns.values()].find(({ dateFormat }) => dateFormat !== undefined)?.dateFormat;
  return {
    file,
    sheet,
    header_row: headerRow,
    kind: layout.kind,
    columns: columnsOfLayout(layout),
    guesses,
    unused: unusedHeaders(layout),
    ...(format !== undefined && { date_format: format }),
    fingerprint: fingerprintOf(layout.headers.slice(0, layout.width)),
    mapping: saidBy(layout.mapping),
    remembered: layout.isRemembered,
  };
}
