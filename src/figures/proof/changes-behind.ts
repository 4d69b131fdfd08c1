// The rows behind one figure at two versions, compared relation by relation.

import type { Transaction } from '../../db/database.ts';
import type { TraceRow } from '../figure.ts';
import { isOfRow } from '../sql/columns.ts';
import type { Asking, Relation } from '../sql/relation.ts';
import {
  type ChangedRow,
  type ChangeKind,
  changedRowsSql,
  changedTargetsSql,
  isPlainLedger,
  namedRowsSql,
  type Targets,
} from '../sql/rows/changed-rows.ts';
import type { Behind } from '../sql/rows/rows.ts';
import { namedTargetsSql } from '../sql/rows/target-rows.ts';
import { dimensionsOf } from '../tree/resolve.ts';
import type { Evidence } from './rows-behind.ts';

export interface EvidenceSide extends Evidence {
  asking: Asking;
}

export interface Listed<Row> {
  total: number;
  /** The first hundred by their days. */
  rows: Row[];
}

export interface RowChanges {
  arrived: Listed<TraceRow>;
  left: Listed<TraceRow>;
  /** The same record, as it was and as it is now. A row that was brought again and says the same has not changed. */
  changed: Listed<{ before: TraceRow; after: TraceRow }>;
}

interface Sides {
  earlier: EvidenceSide;
  later: EvidenceSide;
}

const mostRows = 100;

export async function changesBehind(tx: Transaction, sides: Sides): Promise<RowChanges> {
  const changes = nothingChanged();
  for (const relation of relationsIn(sides)) add(changes, await changesIn(tx, sides, relation));
  add(changes, await targetChanges(tx, sides));
  return changes;
}

interface Found {
  changes: ChangedRow[];
  earlier: Map<string, TraceRow>;
  later: Map<string, TraceRow>;
}

function nothingChanged(): RowChanges {
  return { arrived: { total: 0, rows: [] }, left: { total: 0, rows: [] }, changed: { total: 0, rows: [] } };
}

function relationsIn({ earlier, later }: Sides): Relation[] {
  return [...new Set([...earlier.behind, ...later.behind].map(({ relation }) => relation))];
}

async function changesIn(tx: Transaction, sides: Sides, relation: Relation): Promise<Found> {
  const [earlier, later] = [sides.earlier, sides.later].map(({ behind, asking }) => ({
    behind: behind.find((each) => each.relation === relation) ?? { relation, parts: [] },
    asking,
  })) as [{ behind: Behind; asking: Asking }, { behind: Behind; asking: Asking }];
  const between = isToldByRows(earlier.behind, later);
  const { rows } = await changedRowsSql({ earlier, later, between }, mostRows).execute(tx);
  const named = async (side: 'earlier' | 'later') => {
    const versions = rows.flatMap((row) => row[side] ?? []);
    if (versions.length === 0) return byVersion([]);
    return byVersion((await namedRowsSql(relation, sides[side].asking, versions).execute(tx)).rows);
  };
  return { changes: rows, earlier: await named('earlier'), later: await named('later') };
}

// Lines that stood at both versions stand behind both figures when the same lines are asked for, by what a line says
// itself. Whose customer or of which tier it is may change without the line.
function isToldByRows(earlier: Behind, { behind: later, asking }: { behind: Behind; asking: Asking }): boolean {
  const { relation, parts } = later;
  if (!isPlainLedger(relation) || (asking.scope && relation.owned === 'owner')) return false;
  if (JSON.stringify(earlier.parts) !== JSON.stringify(parts)) return false;
  return parts.every(({ slice, customers }) => {
    return customers === undefined && dimensionsOf(slice).every((dimension) => isOfRow(relation, dimension));
  });
}

async function targetChanges(tx: Transaction, { earlier, later }: Sides): Promise<Found> {
  const sides = { earlier: targetsOf(earlier), later: targetsOf(later) };
  const { rows } = await changedTargetsSql(sides, mostRows).execute(tx);
  const named = async (side: 'earlier' | 'later', { asking }: EvidenceSide) => {
    const ids = rows.flatMap((row) => row[side] ?? []).map((version) => Number(version.split('.')[0]));
    return byVersion(ids.length === 0 ? [] : (await namedTargetsSql(ids, asking.moment).execute(tx)).rows);
  };
  return { changes: rows, earlier: await named('earlier', earlier), later: await named('later', later) };
}

function targetsOf({ targetIds, asking }: EvidenceSide): Targets {
  return { ids: targetIds, moment: asking.moment };
}

function byVersion(rows: readonly (TraceRow & { version: string })[]): Map<string, TraceRow> {
  return new Map(rows.map(({ version, ...row }) => [version, row]));
}

function add(changes: RowChanges, { changes: found, earlier, later }: Found): void {
  for (const [kind, rows] of Map.groupBy(found, (row) => row.kind)) {
    const listed = changes[kind] as Listed<unknown>;
    listed.total += rows[0]!.total;
    const room = mostRows - listed.rows.length;
    listed.rows.push(...rows.slice(0, room).map((row) => shown(kind, row, { earlier, later })));
  }
}

function shown(
  kind: ChangeKind,
  row: ChangedRow,
  { earlier, later }: Pick<Found, 'earlier' | 'later'>,
): TraceRow | { before: TraceRow; after: TraceRow } {
  if (kind === 'arrived') return later.get(row.later!)!;
  if (kind === 'left') return earlier.get(row.earlier!)!;
  return { before: earlier.get(row.earlier!)!, after: later.get(row.later!)! };
}
