// A manager moves somebody from tomorrow on, names a deputy, and decides who sees what; on a phone too.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
import { giveLogins, hireEverybody } from '../support/people.ts';

let browser: Browser;
let page: Page;
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const db = await testDatabase();
  await giveLogins(db, await hireEverybody(db));
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  close = () => server.close();
  url = server.url;
  browser = await launchBrowser();
  page = await openPage(browser, 'desk');
  await signInAt(page, `${url}/settings/people`, 'administrator');
  await page.getByRole('button', { name: 'below的详情' }).waitFor();
});

afterAll(async () => {
  await browser.close();
  await close();
});

test('people are found by a word, and shown as a tree', async () => {
  await page.getByLabel('按姓名、工号、角色、上级查找').fill('一线销售 supervisor');
  await page.getByRole('button', { name: 'seller的详情' }).waitFor({ state: 'hidden' });
  await page.getByLabel('按姓名、工号、角色、上级查找').fill('');
  await page.getByText('组织树').click();
  await page.getByRole('navigation', { name: '组织树' }).getByText('below').waitFor();
  await page.getByText('列表', { exact: true }).click();
  expect(await seriousViolations(page)).toEqual([]);
});

test('somebody is moved from a day on, which is shown beside the place of today', async () => {
  await page.getByRole('button', { name: 'below的详情' }).click();
  const form = page.getByRole('form', { name: '调整below的角色或上级' });
  await form.getByLabel('上级').selectOption({ label: 'manager' });
  await form.getByLabel('从哪天起').fill('2099-01-01');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText('2099-01-01 起：一线销售，上级manager').waitFor();
  await page.getByText('2098-12-31').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});

test('somebody is added, and what is wrong is said without losing what was typed', async () => {
  await page.getByRole('button', { name: '新增人员' }).click();
  const form = page.getByRole('form', { name: '新增人员' });
  await form.getByLabel('姓名').fill('seller');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText('已有叫“seller”的人员').waitFor();
  expect(await form.getByLabel('姓名').inputValue()).toBe('seller');
  await form.getByLabel('姓名').fill('新来的人');
  await form.getByLabel('姓名').press('Enter');
  await page.getByText('已新增“新来的人”').waitFor();
  await form.getByRole('button', { name: '关闭' }).click();
});

test('a deputy is named and ended', async () => {
  const form = page.getByRole('form', { name: '指定代理人' });
  await form.getByLabel('代理人').selectOption({ label: 'operations' });
  await form.getByRole('button', { name: '指定代理人' }).click();
  await page.getByText(/operations 代 administrator/).waitFor();
  await page.getByRole('button', { name: '取消operations的代理' }).click();
  await page.getByText('现在没有代理人').waitFor();
});

test('a setting is decided from a day on, refused in words, and its history is kept', async () => {
  await page.getByRole('link', { name: '公司设置' }).click();
  await page.getByRole('button', { name: '修改：月结日' }).click();
  const form = page.getByRole('form', { name: '修改：月结日' });
  await form.getByLabel('值').fill('31');
  await form.getByLabel('值').press('Enter');
  await page.getByText('请填 1 到 28 之间的整数').waitFor();
  await form.getByLabel('值').fill('8');
  await form.getByRole('button', { name: '保存' }).click();
  const entry = page.getByRole('article', { name: '月结日' });
  await entry.getByText('8日').waitFor();
  await entry.getByText('历史').click();
  await entry.getByText(/8日（administrator/).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});

test('on a phone nothing is wider than the page', async () => {
  await page.setViewportSize(screens.phone.viewport);
  for (const path of ['/settings', '/settings/people']) {
    await page.goto(url + path);
    await page.getByRole('heading', { name: '设置' }).waitFor();
    await page.getByRole('button').nth(3).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
  }
  expect(faultsOf(page).filter((fault) => !fault.includes('409') && !fault.includes('400'))).toEqual([]);
});
