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
  const { known, refused } = await knownFigures(db);
  const ours = await best(3, () => computeOurs(db, known));
  const peak = peakMemory();
  const statements = await timeStatements(db, ours.statements);
  return asOwner(db, async (client) => {
    const postgres = await runPostgres(client);
    say(`PostgreSQL: lines ${postgres.lines.ms.toFixed(0)} ms, own tables ${postgres.ownTables.ms.toFixed(0)} ms`);
    const rounds = await runRounds({ ours: () => computeOurs(db, known) }, client, say);
    return {
      figures: known.length,
      refused,
      values: ours.figures.flatMap(valuesOf).length,
      statements,
      ours_ms: Math.min(ours.ms, rounds.ours),
      ours_database_ms: statements.reduce((sum, { ms }) => sum + ms, 0),
      ours_peak_mb: peak,
      duckdb_lines_ms: rounds.lines,
      duckdb_own_tables_ms: rounds.ownTables,
      duckdb_our_grains_ms: rounds.ourGrains,
      postgres_lines_ms: postgres.lines.ms,
      postgres_own_tables_ms: postgres.ownTables.ms,
      agreement: agreement(ours.figures, rounds.peer),
    };
  });
}

// What the catalogue does not know yet is left out, and counted.
async function knownFigures(db: Database): Promise<{ known: string[]; refused: string[] }> {
  const { figures } = await computeOurs(db, annualSet);
  const refused = figures.flatMap((figure) => ('error' in figure ? [figure.expr] : []));
  return { known: annualSet.filter((expression) => !refused.includes(expression)), refused };
}

interface Rounds {
  ours: number;
  lines: number;
  ownTables: number;
  ourGrains: number;
  peer: PeerRun;
}

const rounds = 5;

// In turns, so that what else the machine does meets all of them alike.
async function runRounds(
  { ours }: { ours: () => Promise<OurRun> },
  client: pg.Client,
  say: (text: string) => void,
): Promise<Rounds> {
  const duckdb = await openDuckdb();
  const duckdbRun = (way: Way) => runPeer(duckdbPeer(duckdb), way);
  try {
    await loadLines(duckdb, client);
    await loadGrains(duckdb, client);
    const runs: Omit<Rounds, 'peer'>[] = [];
    let peer: PeerRun | undefined;
    for (let round = 0; round < rounds; round++) {
      peer = await duckdbRun('lines');
      runs.push({
        ours: (await ours()).ms,
        lines: peer.ms,
        ownTables: (await duckdbRun('own tables')).ms,
        ourGrains: (await duckdbRun('our grains')).ms,
      });
      say(
        `Youju and DuckDB, ms: ${JSON.stringify(runs.at(-1), (_, value) => (typeof value === 'number' ? Math.round(value) : value))}`,
      );
    }
    const fastest = (of: keyof Omit<Rounds, 'peer'>) => Math.min(...runs.map((run) => run[of]));
    return {
      ours: fastest('ours'),
      lines: fastest('lines'),
      ownTables: fastest('ownTables'),
      ourGrains: fastest('ourGrains'),
      peer: peer!,
    };
  } finally {
    duckdb.closeSync();
  }
}

async function runPostgres(client: pg.Client): Promise<{ lines: PeerRun; ownTables: PeerRun }> {
  const peer = postgresPeer(client);
  return { ownTables: await runPeer(peer, 'own tables'), lines: await runPeer(peer, 'lines') };
}
