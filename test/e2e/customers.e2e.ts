// A customer is found, its number asked for; an administrator takes its contact out; a phone shows the same.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../src/server/start-server.ts';
import { faultsOf, launchBrowser, openPage, seriousViolations, sidewaysScroll, signInAt } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { importText } from '../support/ledger.ts';
import { giveLogins, hireEverybody, letGo } from '../support/people.ts';

const ledger = `单号,日期,客户编码,客户,省份,销售员,金额
D1,2025-03-01,C1,近水机械有限公司,浙江,seller,25000000
D2,2025-03-02,C2,远山化工有限公司,江苏,below,100
D3,2025-03-03,C3,东海贸易有限公司,浙江,below,6000000`;
const customers = `客户编码,客户名称,行业,客户负责人,联系人,联系电话
C1,近水机械有限公司,机械,seller,张三,13912345678
C2,远山化工有限公司,化工,below,李四,13800000000`;

let browser: Browser;
let page: Page;
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const db = await testDatabase();
  const people = await hireEverybody(db);
  await giveLogins(db, people);
  await importText(db, ledger, { name: '台账.csv' });
  await importText(db, customers, { name: '客户.csv' });
  await letGo(db, people.below, '2025-12-31');
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  close = () => server.close();
  url = server.url;
  browser = await launchBrowser();
  page = await openPage(browser, 'desk');
  await signInAt(page, `${url}/customers`, 'manager');
  await page.getByRole('link', { name: '近水机械有限公司' }).waitFor();
});

afterAll(async () => {
  await browser.close();
  await close();
});

const names = async () => page.locator('.customer-table tbody th').allTextContents();

test('customers are sorted by a click, narrowed by a tier, found by a word, and the address tells it', async () => {
  await page.getByRole('button', { name: '客户', exact: true }).click();
  await page.getByLabel('分级', { exact: true }).click();
  await page.getByTitle('核心').click();
  await expect.poll(names).toEqual(['东海贸易有限公司']);
  expect(page.url()).toContain('tier=core');
  await page.getByRole('button', { name: '清除' }).click();
  await page.getByLabel('客户编码或名称').fill('化工');
  await page.getByRole('button', { name: '查找' }).click();
  await expect.poll(names).toEqual(['远山化工有限公司']);
  await page.getByText('0.01万元').or(page.getByText('100')).first().waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.goBack();
  await expect.poll(async () => (await names()).length).toBe(3);
});

test('a number is masked until it is asked for', async () => {
  await page.getByRole('link', { name: '近水机械有限公司' }).click();
  await page.getByText('139****5678').waitFor();
  await page.getByText('张三').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '显示号码' }).click();
  await page.getByRole('link', { name: '13912345678' }).waitFor();
  expect(faultsOf(page)).toEqual([]);
});

test('on a phone nothing runs over the edge', async () => {
  const phone = await openPage(browser, 'phone');
  await signInAt(phone, `${url}/customers`, 'seller');
  await phone.getByRole('link', { name: '近水机械有限公司' }).waitFor();
  expect([await sidewaysScroll(phone), await seriousViolations(phone)]).toEqual([0, []]);
  await phone.getByRole('link', { name: '近水机械有限公司' }).click();
  await phone.getByRole('button', { name: '显示号码' }).waitFor();
  expect([await sidewaysScroll(phone), await seriousViolations(phone)]).toEqual([0, []]);
});

test('an executive is told that contacts are not for them', async () => {
  const reader = await openPage(browser, 'desk');
  await signInAt(reader, `${url}/customers?find=C1`, 'reader');
  await reader.getByRole('link', { name: '近水机械有限公司' }).click();
  await reader.getByText('您的角色看不到客户的联系人和电话。').waitFor();
  expect(await reader.getByText('139').count()).toBe(0);
});

test('an administrator looks at what goes and what stays, types the name, and it is gone', async () => {
  const keeper = await openPage(browser, 'desk');
  await signInAt(keeper, `${url}/customers?find=C2`, 'administrator');
  await keeper.getByRole('link', { name: '远山化工有限公司' }).click();
  await keeper.getByText('李*').waitFor();
  await keeper.getByRole('button', { name: '删除…' }).click();
  const form = keeper.getByRole('form', { name: '删除个人信息' });
  await form.getByText('会留下').waitFor();
  expect(await form.getByRole('button', { name: '删除个人信息' }).isDisabled()).toBe(true);
  expect(await seriousViolations(keeper)).toEqual([]);
  await form.getByLabel('写下名称确认').fill('远山化工有限公司');
  await form.getByRole('button', { name: '删除个人信息' }).click();
  await keeper.getByText('没有登记联系人和电话。').waitFor();
});

test('a person who left is erased on the page of people', async () => {
  const keeper = await openPage(browser, 'desk');
  await signInAt(keeper, `${url}/settings/people`, 'administrator');
  await keeper.getByLabel('含已离职').check();
  await keeper.getByRole('button', { name: 'below的详情' }).click();
  await keeper.getByRole('button', { name: '删除…' }).click();
  await keeper.getByLabel('写下名称确认').fill('below');
  await keeper.getByRole('button', { name: '删除个人信息' }).click();
  await keeper
    .getByText(/已删除人员 #\d+/)
    .first()
    .waitFor();
  expect(faultsOf(keeper)).toEqual([]);
});
