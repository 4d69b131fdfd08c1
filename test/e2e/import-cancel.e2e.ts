// Sales operations see that the file on its way is the wrong one, and stop it.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, transact, wholeCompany } from '../../src/db/database.ts';
import { holdChanges } from '../../src/records/changes.ts';
import { importRunner } from '../../src/server/run-import.ts';
import { startServer } from '../../src/server/start-server.ts';
import { faultsOf, launchBrowser, openPage, seriousViolations, signInAt } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { standingDocuments } from '../support/intake.ts';
import { giveLogins, hireEverybody } from '../support/people.ts';

let db: Database;
let browser: Browser;
let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  db = await testDatabase();
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

const file = (name: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from('单据编号,订单日期,客户名称,不含税金额\nX-1,2026-01-05,杭州远山有限公司,12000.50\n'),
});

test('an import on its way is cancelled and writes nothing, and so is one that waits behind it', async () => {
  await transact(db, wholeCompany, async (tx) => {
    await holdChanges(tx); // Another change is under way: the import stands still in the middle of a statement.
    await page.getByLabel('把文件拖到这里').setInputFiles([file('错的.csv')]);
    const card = page.getByRole('article').filter({ hasText: '错的.csv' });
    await card.getByText('正在与账册比对').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByLabel('把文件拖到这里').setInputFiles([file('后面的.csv')]);
    const behind = page.getByRole('article').filter({ hasText: '后面的.csv' });
    await page.getByRole('button', { name: '取消导入 后面的.csv' }).click();
    await behind.getByText('已取消，没有写入任何数据').waitFor();
    await page.getByRole('button', { name: '取消导入 错的.csv' }).click();
    await card.getByText('已取消，没有写入任何数据').waitFor();
    await card.getByRole('button', { name: '收起' }).click();
    expect(await card.count()).toBe(0);
  });
  expect(await standingDocuments(db)).toEqual([]);
  expect(faultsOf(page)).toEqual([]);
});
