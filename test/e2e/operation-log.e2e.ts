// An administrator looks who did what: narrows the log, opens a row, goes back in time, and takes it along.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logOperation } from '../../src/access/log/log-operation.ts';
import { type Database, transact, wholeCompany } from '../../src/db/database.ts';
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
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const db = await testDatabase();
  const people = await hireEverybody(db);
  await giveLogins(db, people);
  await actAsOperations(db, people.operations);
  await importText(db, '单号,日期,客户,业务员,金额\nD1,2025-01-05,杭州远山机械,seller,600000', { name: '台账.csv' });
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  ({ url } = server);
  close = () => server.close();
  browser = await launchBrowser();
  page = await openPage(browser, 'desk');
  await signInAt(page, `${url}/settings/log`, 'administrator');
  await page.getByRole('region', { name: '操作日志' }).waitFor();
});

afterAll(async () => {
  await browser.close();
  await close();
});

async function actAsOperations(db: Database, personId: number): Promise<void> {
  const from = { way: 'browser', address: '10.0.0.7', requestId: 'a1b2' } as const;
  await transact(db, wholeCompany, async (tx) => {
    for (let count = 1; count <= 60; count++)
      await logOperation(tx, { personId, from }, { action: 'export', subject: `sales@2025-${count}` });
    const before = { name: '王五', role: 'seller', supervisor: null };
    const after = { name: '王五', role: 'supervisor', supervisor: '张三' };
    await logOperation(
      tx,
      { personId, from },
      { action: 'person_changed', subject: '王五', version: 3, before, after },
    );
  });
}

const row = (text: string) => page.getByRole('row').filter({ hasText: text });
const choose = async (what: string, option: string) => {
  await page.getByRole('combobox', { name: what }).click();
  await page.getByRole('combobox', { name: what }).fill(option);
  await page.keyboard.press('Enter');
};

test('the newest stands first, with its changes and from where it came', async () => {
  await row('登录').first().waitFor();
  expect(await row('王五').innerText()).toMatch(
    /operations\s+人员变更\s+王五[\s\S]*角色 销售 → 区域主管[\s\S]*浏览器 · 10.0.0.7/,
  );
  expect(await row('台账.csv').innerText()).toMatch(/导入\s+台账.csv[\s\S]*命令行/);
  expect(await seriousViolations(page)).toEqual([]);
});

test('older rows follow, and the browser’s back button comes back', async () => {
  await page.getByRole('button', { name: '较早' }).click();
  await page.waitForURL(/older=/);
  await row('sales@2025-1').first().waitFor();
  await page.getByRole('button', { name: '最新' }).click();
  await row('台账.csv').waitFor();
});

test('a row opens whole, at an address of its own', async () => {
  await row('王五').getByRole('button').click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('row', { name: '角色 销售 区域主管' }).waitFor();
  expect(await panel.innerText()).toMatch(/请求编号\s+a1b2[\s\S]*校验值\s+[0-9a-f]{64}/);
  // What is still half transparent has no contrast.
  await expect.poll(() => page.evaluate<number>('document.getAnimations().length')).toBe(0);
  expect(await seriousViolations(page)).toEqual([]);
  await page.reload();
  await panel.getByText('a1b2').waitFor();
  await panel.getByRole('button', { name: '关闭' }).click();
  await panel.waitFor({ state: 'hidden' });
});

test('narrowed by who, what, and words, as the address says, and taken along', async () => {
  await choose('操作', '人员变更');
  await page.waitForURL(/action=person_changed/);
  await page.getByPlaceholder('对象、地址或请求编号').fill('王五');
  await page.keyboard.press('Enter');
  await page.waitForURL(/find=/);
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('操作日志.csv');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await row('台账.csv').waitFor();
});

test('on a phone nothing stands out sideways, and who may not read it is told so', async () => {
  const phone = await openPage(browser, 'phone');
  await signInAt(phone, `${url}/settings/log`, 'manager');
  await phone.getByText('王五').first().waitFor();
  expect(await sidewaysScroll(phone)).toBe(0);
  expect(screens.phone.viewport.width).toBe(390);
  const seller = await openPage(browser, 'desk');
  await signInAt(seller, `${url}/settings/log`, 'seller');
  await seller.getByRole('heading', { name: '没有权限' }).waitFor();
  expect([...faultsOf(page), ...faultsOf(phone)]).toEqual([]);
});
