// A process that is killed in the middle of an import leaves nothing of it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { cellsAgree, emptyLedger } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { transact, wholeCompany } from '../db/database.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const rows = Array.from({ length: 20_000 }, (_, index) => `D${index},2025-01-05,客户${index % 50},${index}`);
const file = join(await mkdtemp(join(tmpdir(), 'killed-')), 'big.csv');
await writeFile(file, ['单据号,日期,客户,金额', ...rows].join('\n'));

test.each(['reading', 'writing'])(
  'killed while %s, an import leaves nothing, and the next one works',
  async (stage) => {
    const child = await importInChild(stage);
    child.kill('SIGKILL');
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    expect(await importText(db, '单据号,日期,客户,金额\nD1,2025-01-05,甲,5')).toMatchObject({
      accepted: 1,
      ledger_version: 1,
    });
    expect(await countOf()).toEqual({ batches: 1, documents: 1, lines: 1 });
    expect(await cellsAgree(db)).toBe(true);
  },
);

async function importInChild(stage: string): Promise<ChildProcess> {
  const task = JSON.stringify({ connection: db.connection, dataDir: db.dataDir, path: file });
  const script = join(import.meta.dirname, '../../test/support/import-child.ts');
  const child = spawn(process.execPath, [script, task], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const text of child.stdout) if (String(text).includes(stage)) break;
  return child;
}

async function countOf(): Promise<Record<string, number>> {
  const { rows } = await transact(db, wholeCompany, (tx) =>
    sql<Record<string, number>>`
      select
        (select count(*) from batch)::integer as batches,
        (select count(*) from document)::integer as documents,
        (select count(*) from line)::integer as lines`.execute(tx),
  );
  return rows[0]!;
}
