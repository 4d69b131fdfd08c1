// Sales operations drop the month's export on the page as it is, read what came of it, and take it back.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importRunner } from '../../src/server/run-import.ts';
import { startServer } from '../../src/server/start-server.ts';
import { launchBrowser, openPage, seriousViolations, signInAt } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { giveLogins, hireEverybody } from '../support/people.ts';

const header = '单据编号,订单日期,客户名称,省份,产品系列,业务员,不含税金额';
const halfGood = `一月销售明细
${header}
X-1,2026-01-05,杭州远山有限公司,浙江,A系列,seller,12000.50
X-2,2026-13-05,宁波近水有限公司,浙江,A系列,seller,5000
X-3,2026-01-10,福州长乐有限公司,福建,C系列,seller,9800
合计,,,,,,26800.50
`;
const good = `${header}\nX-4,2026-01-12,杭州远山有限公司,浙江,A系列,seller,300\n`;
const strange = '下单日,往来客户名,实际销货金额,天气\n2026-01-13,杭州远山有限公司,500,晴\n';
const open = `${header}\nX-5,03/01/2026,杭州远山有限公司,浙江,A系列,seller,300\n`;
const bad = Buffer.from('%PDF-1.7 not a ledger');

let browser: Browser;
let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  const db = await testDatabase();
  await giveLogins(db, await hireEverybody(db));
  const server = await startServer({ db, port: 0, runImport: importRunner(db), log: { level: 'silent' } });
  close = () => server.close();
  browser = await launchBrowser();
  page = await openPage(browser, 'desk');
  await signInAt(page, `${server.url}/data`, 'operations');
  await page.getByText('还没有导入过文件').waitFor();
});

afterAll(async () => {
  await browser.close();
  await close();
});

async function drop(name: string, content: string | Buffer) {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await page.getByLabel('把文件拖到这里').setInputFiles(file);
  return page.getByRole('article').filter({ hasText: name });
}

test('a half-good file is checked first: what it would bring, what comes back, and what somebody must decide', async () => {
  const card = await drop('一月.csv', halfGood);
  await card.getByText('有几处要您决定').waitFor();
  expect(await card.getByRole('term').allInnerTexts()).toEqual(['读取', '采纳', '退回']);
  expect(await card.getByRole('definition').allInnerTexts()).toEqual(['3行', '2行', '1行']);
  await card.getByText('差 5000：正是退回的第 4 行').waitFor();
  await card.getByText('第 4 行「订单日期」').waitFor();
  expect(await card.getByRole('button', { name: '导入 2 行' }).isEnabled()).toBe(false);
  expect(await page.getByText('还没有导入过文件').isVisible()).toBe(true);
  expect(await seriousViolations(page)).toEqual([]);
});

test('decided, it is imported at one press', async () => {
  const card = page.getByRole('article').filter({ hasText: '一月.csv' });
  await card.getByLabel('合计不符也导入').check();
  await card.getByRole('button', { name: '导入 2 行' }).click();
  await card.getByText('导入完成').waitFor();
});

test('the rows that came back can be downloaded', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载退回的行' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/一月.*\.csv$/);
});

test('a batch is taken back without a question, and the page says how to restore it', async () => {
  await page.getByRole('button', { name: '撤销 一月.csv' }).click();
  await page.getByText('已撤销「一月.csv」').waitFor();
  await page.getByRole('row', { name: /一月\.csv.*版撤销/ }).waitFor();
  await page.getByRole('link', { name: '看板' }).first().click();
  await page.getByRole('heading', { name: '还没有销售数据' }).waitFor();
});

test('a good file shows what the figures become, and its batch has a page', async () => {
  await page.goBack();
  const card = await drop('补单.csv', good);
  await card.getByRole('row', { name: /销售额 2026 .*300/ }).waitFor();
  await card.getByRole('button', { name: '导入 1 行' }).click();
  await card.getByRole('link', { name: '看这一批' }).click();
  await page.getByRole('heading', { name: /批次 #/ }).waitFor();
  await page.getByText(/^SHA-256 [0-9a-f]{64}$/).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('link', { name: '所有批次' }).click();
});

test('headers that are guessed are confirmed by somebody before anything is read by them', async () => {
  const card = await drop('怪表头.csv', strange);
  await card.getByText('有几列没有把握').waitFor();
  await card.getByLabel('“天气”是哪一列').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await card.getByRole('button', { name: '按这样的列对应检查' }).click();
  await card.getByRole('button', { name: '导入 1 行' }).waitFor();
});

test('days that can be read in two ways are read as somebody says', async () => {
  const card = await drop('日期.csv', open);
  await card.getByLabel('日-月-年：2026-01-03').check();
  await card.getByRole('button', { name: '按这种写法再检查' }).click();
  await card.getByRole('row', { name: /销售额 2026-01/ }).waitFor();
});

test('a bad file is refused in words, and brings nothing', async () => {
  const card = await drop('错的.csv', bad);
  await card.getByRole('alert').getByText('PDF').waitFor();
  await card.getByRole('button', { name: '收起' }).click();
  expect(await page.getByRole('row', { name: /错的/ }).count()).toBe(0);
});

test('whoever has no file yet downloads an empty one for its kind', async () => {
  await page.getByText('文件模板').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载“费用”模板' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('费用.xlsx');
  expect(await seriousViolations(page)).toEqual([]);
});
