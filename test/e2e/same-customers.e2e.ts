// Sales operations find that two customers of the ledger are one, merge them, think better of it, and complete who is left.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../src/server/start-server.ts';
import { launchBrowser, openPage, screens, seriousViolations, sidewaysScroll, signInAt } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { importText } from '../support/ledger.ts';
import { giveLogins, hireEverybody } from '../support/people.ts';

let browser: Browser;
let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  const db = await testDatabase();
  await giveLogins(db, await hireEverybody(db));
  await importText(
    db,
    `单号,日期,客户编码,客户,省份,业务员,金额
    D1,2025-01-05,C1,杭州远山机械有限公司,浙江,seller,600000
    D1,2025-01-05,C1,杭州远山机械有限公司,浙江,seller,600000
    D2,2025-02-05,C2,杭州远山机械有限责任公司,浙江,seller,300000
    D3,2025-12-31,C3,永新轴承厂,浙江,seller,50000
    D3,2025-12-31,C3,永新轴承厂,浙江,seller,50000
    D4,2025-12-31,C4,永新轴承,浙江,seller,70000`,
    { name: '台账.csv' },
  );
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  close = () => server.close();
  browser = await launchBrowser();
  page = await openPage(browser, 'desk');
  await signInAt(page, `${server.url}/data/merges`, 'operations');
  await page.getByRole('heading', { name: '可能是同一家' }).waitFor();
});

afterAll(async () => {
  await browser.close();
  await close();
});

const pair = () => page.getByRole('article').filter({ hasText: '远山' });

test('two customers of close names stand side by side, each number with its passport', async () => {
  await pair().getByText('只是写法或公司形式不同').waitFor();
  const sales = pair().getByRole('link');
  await sales.first().waitFor();
  expect(await sales.allInnerTexts()).toEqual(['120.00万元', '30.00万元']);
  expect(await seriousViolations(page)).toEqual([]);
});

test('merged without a question, listed, and undone', async () => {
  await page.getByRole('button', { name: '把“杭州远山机械有限责任公司”并入“杭州远山机械有限公司”' }).click();
  await page.getByText('已并入“杭州远山机械有限公司”，1 张单据归到一起').waitFor();
  expect(await pair().count()).toBe(0);
  await page.getByRole('button', { name: '撤销“杭州远山机械有限责任公司”的合并' }).click();
  await page.getByText('拿回 1 张单据').waitFor();
  await pair().waitFor();
});

test('who is not the same is proposed no more, unless it was a slip of the mouse', async () => {
  await page.getByRole('button', { name: '不是同一家：“永新轴承厂”和“永新轴承”' }).click();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('又列为可能是同一家').waitFor();
  await page.getByRole('button', { name: '不是同一家：“永新轴承厂”和“永新轴承”' }).click();
  await page.getByText('已记下“永新轴承厂”和“永新轴承”不是同一家').waitFor();
  await page.reload();
  await pair().waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
});

test('a customer whom nobody entered is completed in place, and that can be undone', async () => {
  await page.getByRole('link', { name: '待补全' }).click();
  await page.getByRole('link', { name: '客户 4' }).waitFor();
  await page.getByLabel('“永新轴承厂”的行业').fill('机械');
  await page.getByLabel('“永新轴承厂”的行业').press('Enter');
  await page.getByText('“永新轴承厂”已补全').waitFor();
  await page.getByRole('link', { name: '客户 3' }).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByRole('link', { name: '客户 4' }).waitFor();
});

test('whoever would rather fill in a workbook downloads one, on a phone too; what was typed stays', async () => {
  await page.getByLabel('“永新轴承”的负责人').fill('新来的人');
  await page.setViewportSize(screens.phone.viewport);
  expect(await sidewaysScroll(page)).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载工作簿，填好再导入' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('待补全客户.xlsx');
  expect(await page.getByLabel('“永新轴承”的负责人').inputValue()).toBe('新来的人');
});
