// The annual set: we against the same answers asked for in SQL, of DuckDB and of the PostgreSQL that we work on.

import type pg from 'pg';
import type { Database } from '../src/db/database.ts';
import { annualSet } from './annual-set.ts';
import { type Agreement, agreement } from './agreement.ts';
import { best, peakMemory } from './measure.ts';
import { computeOurs, type OurRun, type StatementTime, timeStatements, valuesOf } from './ours.ts';
import { duckdbPeer, loadGrains, loadLines, openDuckdb } from './peers/duckdb.ts';
import { type PeerRun, runPeer, type Way } from './peers/peer.ts';
import { postgresPeer } from './peers/postgres.ts';
import { asOwner } from './region-database.ts';

export interface AnnualResult {
  figures: number;
  refused: string[];
  values: number;
  statements: StatementTime[];
  ours_ms: number;
  ours_database_ms: number;
  ours_peak_mb: number;
  duckdb_lines_ms: number;
  duckdb_own_tables_ms: number;
  duckdb_our_grains_ms: number;
  postgres_lines_ms: number;
  postgres_own_tables_ms: number;
  agreement: Agreement;
}

export async function measureAnnual(db: Database, say: (text: string) => void): Promise<AnnualResult> {
  const ours = await runOurs(db);
  say(`${ours.run.figures.length} figures, ${ours.run.statements.length} statements, ${ours.run.ms.toFixed(0)} ms`);
  const peak = peakMemory();
  const statements = await timeStatements(db, ours.run.statements);
  return asOwner(db, async (client) => {
    const postgres = await runPostgres(client);
    say(`PostgreSQL: ${describe(postgres)}`);
    const duckdb = await runDuckdb(client);
    say(`DuckDB: ${describe(duckdb)}`);
    return {
      figures: ours.run.figures.length,
      refused: ours.refused,
      values: ours.run.figures.flatMap(valuesOf).length,
      statements,
      ours_ms: ours.run.ms,
      ours_database_ms: statements.reduce((sum, { ms }) => sum + ms, 0),
      ours_peak_mb: peak,
      duckdb_lines_ms: duckdb.lines.ms,
      duckdb_own_tables_ms: duckdb['own tables'].ms,
      duckdb_our_grains_ms: duckdb['our grains'].ms,
      postgres_lines_ms: postgres.lines.ms,
      postgres_own_tables_ms: postgres['own tables'].ms,
      agreement: agreement(ours.run.figures, duckdb.lines),
    };
  });
}

// What the catalogue does not know yet is left out, and counted.
async function runOurs(db: Database): Promise<{ run: OurRun; refused: string[] }> {
  const first = await computeOurs(db, annualSet);
  const refused = first.figures.flatMap((figure) => ('error' in figure ? [figure.expr] : []));
  const known = annualSet.filter((expression) => !refused.includes(expression));
  return { run: await best(6, () => computeOurs(db, known)), refused };
}

async function runDuckdb(client: pg.Client): Promise<Record<Way, PeerRun>> {
  const duckdb = await openDuckdb();
  try {
    await loadLines(duckdb, client);
    const peer = duckdbPeer(duckdb);
    const lines = await best(4, () => runPeer(peer, 'lines'));
    const ownTables = await best(4, () => runPeer(peer, 'own tables'));
    await loadGrains(duckdb, client);
    return { lines, 'own tables': ownTables, 'our grains': await best(6, () => runPeer(peer, 'our grains')) };
  } finally {
    duckdb.closeSync();
  }
}

async function runPostgres(client: pg.Client): Promise<Record<Exclude<Way, 'our grains'>, PeerRun>> {
  const peer = postgresPeer(client);
  return { lines: await runPeer(peer, 'lines'), 'own tables': await runPeer(peer, 'own tables') };
}

function describe(runs: Record<string, PeerRun>): string {
  return Object.entries(runs)
    .map(([way, { ms }]) => `${way} ${ms.toFixed(0)} ms`)
    .join(', ');
}
