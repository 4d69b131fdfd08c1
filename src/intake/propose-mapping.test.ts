import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, standingDocuments } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { readMapping } from './layout/mapping.ts';
import { proposeMapping, type SheetProposal } from './propose-mapping.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const short = ({ columns }: SheetProposal) =>
  columns.map(({ key, header, how, confidence }) => `${key} ${header} ${how} ${confidence >= 0.9 ? 'sure' : 'unsure'}`);

test('names that are known are sure, near ones are not, and what is of something else is no guess', async () => {
  const [found] = await propose('订单号,下单日,客户名称,实际销货金额,优惠金额\nD1,2025-01-05,甲,10,1');
  expect(short(found!).toSorted()).toEqual([
    'amount 实际销货金额 near name unsure',
    'customer 客户名称 name sure',
    'date 下单日 near name unsure',
    'document 订单号 name sure',
  ]);
  expect(found).toMatchObject({ kind: 'sales', header_row: 1, unused: ['优惠金额'], missing: [] });
});

test('cells tell days, companies and provinces under names that say nothing', async () => {
  const [found] = await propose('a,b,c,d\n2025-01-05,杭州一轴有限公司,浙江省,10.5\n2025-01-06,南京二轴公司,江苏,7.2');
  expect(short(found!).toSorted()).toEqual([
    'amount d values unsure',
    'customer b values unsure',
    'date a values unsure',
    'province c values unsure',
  ]);
});

test('a file that is not understood is refused with what it may be, and nothing is imported', async () => {
  const text = '订单号,下单日,客户名称,实际销货金额\nD1,2025-01-05,甲,10';
  await expect(importText(db, text)).rejects.toMatchObject({
    code: 'headers_not_found',
    words: { zh: expect.stringContaining('下单日') },
    details: { proposal: { mapping: { columns: { date: '下单日', amount: '实际销货金额' } } } },
  });
});

test('what is proposed is taken as a mapping as it stands', async () => {
  const text = '订单号,下单日,客户名称,实际销货金额\nD1,1/5/2025,甲,10\nD2,1/25/2025,乙,5';
  const [found] = await propose(text);
  expect(found!.mapping).toMatchObject({ date_format: 'mm-dd-yyyy' });
  await importText(db, text, { mapping: readMapping(JSON.stringify(found)) });
  expect(await standingDocuments(db)).toEqual(['D1 甲 10', 'D2 乙 5']);
});

test('a file without headers gets numbered ones', async () => {
  const text = '2025-01-05|杭州一轴有限公司|10.5\n2025-01-06|南京二轴公司|7.2\n2025-01-07|南京二轴公司|8.9';
  const [found] = await propose(text);
  expect(found).toMatchObject({ header_row: 0, mapping: { text: { headers: ['列1', '列2', '列3'] } } });
  expect(await importText(db, text, { mapping: found!.mapping })).toMatchObject({ rows: 3, accepted: 3 });
});

test('days that stay open are told with the ways to read them', async () => {
  const [found] = await propose('单据号,日期,客户,金额\nD1,1/5/2025,甲,10');
  expect(found).toMatchObject({ date_formats: ['dd-mm-yyyy', 'mm-dd-yyyy'] });
});

test('an import tells how it understood each column, and what others may be', async () => {
  const { layouts } = await importText(db, '单据号,开单日,客户,金额,导购员甲\nD1,2025-01-05,甲,10,张三', {
    mapping: { columns: { date: '开单日' } },
  });
  expect(layouts).toMatchObject([
    {
      file: 'ledger.csv',
      header_row: 1,
      columns: [{ key: 'date', how: 'mapping' }, { key: 'document', how: 'name', confidence: 1 }, {}, {}],
      guesses: [{ key: 'seller', header: '导购员甲', how: 'near name' }],
      unused: ['导购员甲'],
      remembered: false,
    },
  ]);
});

async function propose(text: string): Promise<SheetProposal[]> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-'));
  try {
    const path = join(folder, 'export.csv');
    await writeFile(path, text);
    return await proposeMapping({ path, fileName: 'export.csv' });
  } finally {
    await rm(folder, { recursive: true });
  }
}
