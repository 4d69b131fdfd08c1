import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, viewerNamed } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { saveTemplate } from '../templates/save-template.ts';
import { reportFileAs } from './file-as.ts';
import { keepDraft } from './keep-draft.ts';

const asked = { kind: 'annual', period: '2025', language: 'zh', format: 'docx', today: '2026-03-10' } as const;

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,系列,渠道,销售员,金额
D1,2024-01-10,甲公司,浙江,A系列,直供,张三,100000000
D2,2025-01-10,甲公司,浙江,A系列,直供,张三,150000000
D3,2025-12-10,乙公司,江苏,B系列,经销,李四,50000000`,
  );
});

test('its own format is the kept file; another one says the same, after a late invoice too', async () => {
  const { id, title, file_bytes: bytes } = await keepDraft(db, localOperator, asked);
  await importText(db, '单号,日期,客户,省份,系列,渠道,销售员,金额\nD9,2025-12-20,乙公司,江苏,B系列,经销,李四,7');
  expect(await reportFileAs(db, localOperator, { id })).toMatchObject({ name: `${title}.docx`, format: 'docx' });
  expect((await reportFileAs(db, localOperator, { id, format: 'docx' })).bytes).toHaveLength(bytes);
  const workbook = await reportFileAs(db, localOperator, { id, format: 'xlsx' });
  expect(workbook).toMatchObject({ name: `${title}.xlsx`, format: 'xlsx' });
});

test('the report of a seller is told by the rows of the seller, whoever takes it', async () => {
  const seller = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  const { id } = await keepDraft(db, seller, { ...asked, where: 'series=A系列' });
  expect((await reportFileAs(db, localOperator, { id, format: 'xlsx' })).bytes.length).toBeGreaterThan(1000);
});

test('where it would say anything else today, it is refused', async () => {
  const { id } = await keepDraft(db, localOperator, asked);
  await saveTemplate(db, localOperator, {
    key: { kind: 'annual', language: 'zh' },
    text: '---\ntitle: 年度\n---\n\n销售额{{ sales@P }}。\n',
    basedOn: 0,
  });
  await expect(reportFileAs(db, localOperator, { id, format: 'xlsx' })).rejects.toMatchObject({
    code: 'report_not_as_written',
  });
});
