// An engine that answers the queries of the annual set, and how long it took.

import { dropSums, sqlOf, tablesOfSums } from './queries/query.ts';
import { queries } from './queries.ts';

export interface Peer {
  run(text: string): Promise<void>;
  read(text: string): Promise<Record<string, unknown>[]>;
}

export interface PeerRun {
  ms: number;
  /** Name of a query → its rows. */
  rows: Map<string, Record<string, unknown>[]>;
  /** Statement → how long it took. */
  parts: { name: string; ms: number }[];
}

/** Where a peer takes the sums of the lines from: each query anew, tables it makes for itself first, or tables it has. */
export type Way = 'lines' | 'own tables' | 'our grains';

export async function runPeer(peer: Peer, way: Way): Promise<PeerRun> {
  const parts: PeerRun['parts'] = [];
  const rows: PeerRun['rows'] = new Map();
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    parts.push({ name, ms: performance.now() - start });
    return result;
  };
  const made = way === 'own tables' ? tablesOfSums : [];
  for (const [index, text] of made.entries()) await timed(`sums ${index + 1}`, () => peer.run(text));
  const from = way === 'lines' ? 'lines' : 'tables';
  for (const query of queries) rows.set(query.name, await timed(query.name, () => peer.read(sqlOf(query, from))));
  if (way === 'own tables') for (const text of dropSums) await peer.run(text);
  return { ms: parts.reduce((sum, { ms }) => sum + ms, 0), rows, parts };
}
