// A business day is a date: neither the zone of the process nor that of the database server moves a line to another day.

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { afterFile } from '../../../test/support/after-file.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { importText } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import { connectOnce } from '../../db/connections.ts';
import type { Database } from '../../db/database.ts';
import { openEngine } from '../../db/open.ts';
import { ask } from '../ask.ts';
import { traceRows } from '../proof/trace.ts';

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

const ledger = `单号,日期,客户,省份,产品编码,数量,金额
  A,2024-01-01,甲,浙江,P1,1,100
  B,2024-12-31 23:59:59,甲,浙江,P1,1,200
  C,2025-01-01 00:00:00,乙,江苏,P1,1,400
  D,2025-03-30 02:30:00,乙,江苏,P1,1,800
  E,2025-12-31,丙,江苏,P1,1,1600`;
const expressions = [
  'sales by month@2024..2025',
  'sales:yoy@2025',
  'orders@2025-03-30',
  'customers.new@2025',
  'sales by tier@ytd(2025-03-30)',
];

// Fault: colleagues in another time zone saw other numbers, because days were cut where the clock of a machine says.
test('the same file gives the same figures and rows in Kiritimati, Shanghai and Los Angeles', async () => {
  const answers = [];
  for (const zone of ['Pacific/Kiritimati', 'Asia/Shanghai', 'America/Los_Angeles'])
    answers.push(await answersIn(zone));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(answers[0]!.figures[1]).toMatchObject({ text: '833.3%' });
});

async function answersIn(zone: string) {
  process.env.TZ = zone;
  const db = await databaseIn(zone);
  await importText(db, ledger);
  const when = { asOf: '2025-12-31', today: '2026-11-24' };
  return {
    figures: await ask(db, localOperator, { expressions, ...when }),
    rows: await traceRows(db, localOperator, { expression: 'sales@2025', ...when }),
  };
}

// What the database says of its zone is taken by connections made afterwards.
async function databaseIn(zone: string): Promise<Database> {
  const { connection } = await testDatabase();
  const client = await connectOnce(connection);
  await client.query(
    `alter database ${client.escapeIdentifier(connection.database!)} set timezone = ${client.escapeLiteral(zone)}`,
  );
  await client.end();
  const dataDir = await mkdtemp(join(tmpdir(), 'youju-data-'));
  const db = await openEngine({ kind: 'embedded', connection, release: async () => {} }, dataDir);
  afterFile(() => db.close());
  return db;
}
