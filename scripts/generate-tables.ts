// Writes generated/tables.ts from the schema that the migrations make.

import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/db/open.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'youju-tables-'));
await chmod(dataDir, 0o755);
const db = await openDatabase({ dataDir });
try {
  const { host = '', port, user = '', password = '', database = '' } = db.connection;
  const url = `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  const options = [
    '--dialect',
    'postgres',
    '--date-parser',
    'string',
    '--numeric-parser',
    'string',
    '--exclude-pattern',
    'schema_migration',
  ];
  const args = ['node_modules/kysely-codegen/dist/cli/bin.js', '--out-file', 'generated/tables.ts', ...options];
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  });
  process.exitCode = status ?? 1;
} finally {
  await db.close();
  await rm(dataDir, { recursive: true });
}
