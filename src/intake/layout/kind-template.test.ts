import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyLedger } from '../../../test/support/intake.ts';
import { localOperator } from '../../access/viewer.ts';
import { importFile } from '../import-file.ts';
import { kindTemplate } from './kind-template.ts';
import { type Kind, kinds } from './kinds.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

test.each(kinds)('the empty template of %s is told by its headers and brings nothing', async (kind) => {
  expect(await importBytes(kind, (await kindTemplate(kind, 'zh')).content)).toMatchObject({
    kind,
    rows: 0,
    problems: [],
  });
});

test('a template that was filled in is imported, the time of day included', async () => {
  const { content } = await kindTemplate('travel', 'en');
  const { sheets } = await readXlsx(content);
  const [sheet] = sheets;
  const row = ['L1', '张三', '赣州', null, new Date('2025-03-20T09:15:00Z'), null, '已批准', 1500];
  const rows = [...sheet!.rows.slice(0, 2), row];
  const columns = row.map((cell) => (cell instanceof Date ? { style: { numFmt: 'yyyy-mm-dd hh:mm' } } : {}));
  const filled = await writeXlsx({ sheets: [{ name: 'Travel', rows, columns }] });
  expect(await importBytes('travel', Buffer.from(filled))).toMatchObject({ kind: 'travel', accepted: 1, problems: [] });
});

test('choices, days and numbers are checked where they are typed', async () => {
  const { sheets } = await readXlsx((await kindTemplate('events', 'zh')).content);
  const rules = Object.fromEntries(
    (sheets[0]!.dataValidations ?? []).map(({ range, type, values }) => [range, values ?? type]),
  );
  expect(rules).toMatchObject({ 'C3:C50000': ['推介会', '展会'], 'D3:D50000': 'date', 'K3:K50000': 'whole' });
});

async function importBytes(name: Kind, content: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'youju-'));
  const path = join(folder, `${name}.xlsx`);
  try {
    await writeFile(path, content);
    return await importFile(db, localOperator, { files: [{ path, fileName: `${name}.xlsx` }] });
  } finally {
    await rm(folder, { recursive: true });
  }
}
