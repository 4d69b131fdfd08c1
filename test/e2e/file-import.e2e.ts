// Sales operations drop the month's export on the page as it is, read what came of it, and take it back.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importRunner } from '../../src/server/run-import.ts';
import { startServer } from '../../src/server/start-server.ts';
import { launchBrowser, openPage, seriousViolations } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { giveLogins, hireEverybody, password } from '../support/people.ts';

const ledger = `单据编号,订单日期,客户名称,省份,产品系列,业务员,数量,不含税金额
X-1,2026-01-05,杭州远山有限公司,浙江,A系列,seller,10,12000.50
X-2,2026-13-05,宁波近水有限公司,浙江,A系列,seller,10,5000
X-3,2026-01-10,福州长乐有限公司,福建,C系列,seller,4,9800
`;

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
  await page.goto(`${server.url}/data`);
  await page.getByLabel('用户名').fill('operations');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('还没有导入过文件').waitFor();
});

afterAll(async () => {
  await browser.close();
  await close();
});

test('a dropped file says what was taken, what came back and why', async () => {
  const file = { name: '一月.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger) };
  await page.getByLabel('把文件拖到这里').setInputFiles(file);
  const card = page.getByRole('article').filter({ hasText: '一月.csv' });
  await card.getByText('导入完成').waitFor();
  expect(await card.getByRole('term').allInnerTexts()).toEqual(['读取', '采纳', '退回']);
  expect(await card.getByRole('definition').allInnerTexts()).toEqual(['3行', '2行', '1行']);
  await card.getByText('第 3 行「订单日期」').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
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

test('whoever has no file yet downloads an empty one for its kind', async () => {
  await page.goBack();
  await page.getByText('文件模板').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载“费用”模板' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('费用.xlsx');
  expect(await seriousViolations(page)).toEqual([]);
});
