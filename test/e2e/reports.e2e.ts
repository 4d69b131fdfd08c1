// The regional manager writes the year's report and issues it; a late invoice comes, the report drifts, and a new one takes its place.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { startServer } from '../../src/server/start-server.ts';
import {
  faultsOf,
  launchBrowser,
  openPage,
  screens,
  seriousViolations,
  sidewaysScroll,
  signInAt,
} from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { importText } from '../support/ledger.ts';
import { giveLogins, hireEverybody } from '../support/people.ts';

let browser: Browser;
let page: Page;
let db: Database;
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  db = await testDatabase();
  await giveLogins(db, await hireEverybody(db));
  await importText(
    db,
    `单号,日期,客户,省份,系列,业务员,金额
    D1,2024-03-05,远山机械,浙江,A系列,seller,60000000
    D2,2025-03-05,远山机械,浙江,A系列,seller,90000000
    D3,2025-12-15,永新轴承,江苏,B系列,below,30000000`,
  );
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  ({ url } = server);
  close = () => server.close();
  browser = await launchBrowser();
  page = await openPage(browser, 'desk');
  await signInAt(page, `${url}/reports`, 'manager');
  await page.getByText('还没有写过报告').waitFor();
});

afterAll(async () => {
  await browser.close();
  await close();
});

const rows = () => page.getByRole('row').filter({ hasText: '2025年度', hasNotText: '区域' });

async function write(): Promise<void> {
  await page.getByRole('button', { name: '写报告' }).dblclick();
  await page.getByText('已存为草稿').waitFor();
}

test('a double click writes one draft, and its file comes as it was written', async () => {
  await write();
  await rows().first().waitFor();
  expect(await rows().count()).toBe(1);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    rows().getByRole('button', { name: '下载' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/2025.*\.docx$/);
  expect(await seriousViolations(page)).toEqual([]);
});

test('one draft is had as a workbook too; one of a part of the region says so in the list', async () => {
  await page.getByRole('combobox', { name: '区域' }).click();
  await page.getByTitle('浙江').click();
  await page.getByLabel('附口径与数字清单').check();
  await page.getByRole('button', { name: '写报告' }).click();
  await page.getByText('区域：浙江').waitFor();
  // The button that was pressed is pale until it can be pressed again.
  await expect.poll(() => seriousViolations(page), { timeout: 20_000 }).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '数字清单' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/2025.*\.xlsx$/);
  await page.reload();
});

test('issued after a sentence that says what it means', async () => {
  await rows().getByRole('link').click();
  await page.getByText('没有漂移').waitFor();
  await page.getByRole('button', { name: '签发' }).click();
  await page.getByText('签发后报告有编号').waitFor();
  await page.getByLabel('备注').fill('报送总部');
  await page.getByLabel('备注').press('Enter');
  await page.getByText(/已签发为 \d{4}-001 号/).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});

test('a late invoice drifts it, down to its row', async () => {
  await importText(db, '单号,日期,客户,省份,系列,业务员,金额\nD4,2025-12-20,永新轴承,江苏,B系列,below,5000000', {
    name: '迟到.csv',
  });
  await page.reload();
  await page.getByText(/个数字中有 \d+ 个漂移/).waitFor();
  await page.getByRole('button', { name: '看变动：销售额' }).first().click();
  await page.getByText('迟到.csv').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('link', { name: '‹ 全部报告' }).click();
  await page.getByText(/\d+\/\d+ 个漂移/).waitFor();
});

test('a new one takes its place, and the two stand side by side', async () => {
  await write();
  await rows().nth(1).waitFor();
  await rows().first().getByRole('link').click();
  await page.getByRole('button', { name: '签发' }).click();
  await page.getByText(/-001 号现在有效/).waitFor();
  await page.getByRole('button', { name: '确认签发' }).click();
  await page.getByText(/已签发为 \d{4}-002 号/).waitFor();
  await page.goBack();
  await page.getByText(/已被取代 \d{4}-001 号/).waitFor();
  for (const box of await rows().getByRole('checkbox').all()) await box.check();
  await page.getByRole('link', { name: '对照所选的两份' }).click();
  await page.getByText('+500.00万元').first().waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});

test('withdrawn with a reason, it stays to be seen; a phone shows it whole', async () => {
  await page.getByRole('link', { name: /年度/ }).nth(1).click();
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('button', { name: '确认撤回' }).click();
  await page.getByText('请写明原因').waitFor();
  await page.getByLabel('原因').fill('江苏口径有误');
  await page.getByRole('button', { name: '确认撤回' }).click();
  await page.getByText('江苏口径有误').waitFor();
  await page.setViewportSize(screens.phone.viewport);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('link', { name: '‹ 全部报告' }).click();
  await rows().first().waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(faultsOf(page)).toEqual([]);
});

test('a seller writes the own report and is offered no issue', async () => {
  const phone = await openPage(browser, 'phone');
  await signInAt(phone, `${url}/reports`, 'below');
  await phone.getByRole('button', { name: '写报告' }).click();
  await phone.getByText('已存为草稿').waitFor();
  await phone.getByRole('link', { name: /年度/ }).first().click();
  await phone.getByText('仅below本人的销售').waitFor();
  expect(await phone.getByRole('button', { name: '签发' }).count()).toBe(0);
});
