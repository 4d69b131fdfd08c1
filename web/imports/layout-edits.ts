// What somebody changed about the columns of a file, as the mapping that the server understands.

import { useState } from 'react';
import type { ImportJob, ImportLayout } from '../api/shapes.ts';

/** What is known of the columns of a sheet. */
export type Columnar = Pick<ImportLayout, 'kind' | 'columns' | 'unused' | 'fingerprint' | 'mapping'> &
  Partial<Pick<ImportLayout, 'sheet' | 'guesses' | 'remembered'>>;

/** Header → the column that it is now said to be; null where it is none. */
export type ColumnEdits = Readonly<Record<string, string | null>>;

export interface LayoutEdits {
  of(layout: Columnar): ColumnEdits;
  edit(layout: Columnar, header: string, key: string | null): void;
  /** The whole mapping, as soon as something was changed. */
  mapping: Mapping | undefined;
}

export interface Mapping {
  /** By fingerprint. */
  layouts?: Record<string, unknown>;
  [part: string]: unknown;
}

export function useLayoutEdits(before: ImportJob['mapping'] = {}): LayoutEdits {
  const [made, make] = useState<{ layout: Columnar; edits: ColumnEdits }[]>([]);
  const find = (layout: Columnar) => made.find((each) => each.layout.fingerprint === layout.fingerprint);
  return {
    of: (layout) => find(layout)?.edits ?? {},
    edit: (layout, header, key) => {
      const others = made.filter((each) => each.layout.fingerprint !== layout.fingerprint);
      make([...others, { layout, edits: { ...find(layout)?.edits, [header]: key } }]);
    },
    mapping:
      made.length === 0 ? undefined : made.reduce((now, { layout, edits }) => withEdits(now, layout, edits), before),
  };
}

/** The mapping given before, with that of one layout edited: what was said of the layout besides stays, and so do others. */
export function withEdits(before: Mapping, layout: Columnar, edits: ColumnEdits): Mapping {
  const { kind, fingerprint, mapping } = layout;
  const given = (mapping.columns ?? {}) as Record<string, unknown>;
  const columns = { ...given };
  // What stands for a header may be an expression.
  const sourceOf = (header: string) =>
    layout.columns.map(({ key, header: own }) => (own === header ? given[key] : null)).find(Boolean) ?? header;
  // A column that loses its header is not to be recognised anew, unless another header takes its place.
  for (const { key, header } of layout.columns) if (header in edits && edits[header] !== key) columns[key] = null;
  for (const [header, key] of Object.entries(edits)) if (key !== null) columns[key] = sourceOf(header);
  return { ...before, layouts: { ...before.layouts, [fingerprint]: { ...mapping, kind, columns } } };
}
