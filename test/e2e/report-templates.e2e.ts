// Sales operations make the monthly report the company's own: a name is mistyped and mended, the preview follows, it is saved, a
// report is written from it, and the built-in template is had again.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../src/figures/writing/spans.ts';
import { localOperator } from '../../src/access/viewer.ts';
import type { Database } from '../../src/db/database.ts';
import { composeReport } from '../../src/report/compose.ts';
import { startServer } from '../../src/server/start-server.ts';
import { launchBrowser, openPage, screens, seriousViolations, sidewaysScroll, signInAt } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { importText } from '../support/ledger.ts';
import { giveLogins, hireEverybody } from '../support/people.ts';

let browser: Browser;
let page: Page;
let db: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  db = await testDatabase();
  await giveLogins(db, await hireEverybody(db));
  await importText(
    db,
    '单号,日期,客户,省份,业务员,金额\nD1,2024-12-05,甲,浙江,seller,1000\nD2,2024-12-09,乙,福建,seller,500',
  );
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  close = () => server.close();
  browser = await launchBrowser();
  page = await openPage(browser, 'desk');
  await signInAt(page, `${server.url}/reports/templates`, 'operations');
});

afterAll(async () => {
  await browser.close();
  await close();
});

const text = () => page.getByRole('textbox', { name: '模板文字' });
const preview = () => page.getByRole('tabpanel');
// While it waits for an answer, and sometimes longer, a button's name begins with «loading».
const saveOn = (shown: Page) => shown.getByRole('button', { name: /^(loading )?保存$/ });
const save = () => saveOn(page);
const written = async () => {
  const report = await composeReport(db, localOperator, { kind: 'month', period: '2024-12' });
  return report.blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.spans)] : [])).join('');
};

/** Types over all that stands there. */
async function write(body: string) {
  await text().fill(`---\ntitle: 月报\n---\n\n${body}`);
}

test('the templates are listed, and one opens beside its preview', async () => {
  await page.getByRole('link', { name: '月报（中文）' }).click();
  await page.getByText('现用内置模板，还没有改过。').waitFor();
  await preview().getByRole('heading', { name: '2024年12月' }).first().waitFor();
  expect(await save().isDisabled()).toBe(true);
  expect(await seriousViolations(page)).toEqual([]);
});

test('without sales the preview says so in a sentence', async () => {
  const empty = await testDatabase();
  await giveLogins(empty, await hireEverybody(empty));
  const server = await startServer({ db: empty, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  const other = await openPage(browser, 'phone');
  await signInAt(other, `${server.url}/reports/templates/month/zh`, 'operations');
  await other.getByText('账册里还没有销售数据，所以没有预览。').waitFor();
  await other.context().close();
  await server.close();
});

test('a wrong name is marked where it stands and told in a list, and nothing of it is saved', async () => {
  await write('本月{{ salse@P }}。');
  await preview().getByRole('heading', { name: '1 处问题' }).waitFor();
  await page.locator('.cm-lintRange-error').getByText('salse').waitFor();
  await save().click();
  await page.getByText('没有保存').waitFor();
  await preview()
    .getByRole('button', { name: /第 5 行第 6 列.*salse/ })
    .click();
  await page.locator('.cm-content:focus').waitFor();
});

test('mended, the preview says it, each number leads to its passport, and what is typed outlives a reload', async () => {
  await write('本月实现{{ sales@P }}。');
  await preview().getByText('本月实现').waitFor();
  await preview().getByRole('link', { name: '1,500.00元' }).waitFor();
  await page.reload();
  await page.getByText('上次未保存的改动还在').waitFor();
  await preview().getByText('本月实现').waitFor();
});

test('saved by two clicks it is one version, and reports are written from it', async () => {
  await page.getByLabel('备注').fill('自己的一句');
  await save().dblclick();
  await page.getByText('已保存为第 1 版').waitFor();
  await page.getByRole('tab', { name: '版本' }).click();
  expect(await page.getByRole('button', { name: /取回/ }).count()).toBe(0);
  await preview().getByText('自己的一句').waitFor();
  expect(await written()).toContain('本月实现1,500.00元。');
});

test('a metric is found and written at the cursor', async () => {
  await text().press('Control+End');
  await page.getByRole('tab', { name: '插入指标' }).click();
  await page.getByLabel('查找指标').fill('销售额');
  await page.getByRole('button', { name: '销售额 sales', exact: true }).click();
  await page.locator('.tag-figure').filter({ hasText: '{{ sales@P }}' }).nth(1).waitFor();
});

test('of two who save, the second sees both texts and keeps theirs', async () => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  const discard = other.getByRole('button', { name: '放弃改动' });
  await discard.click();
  await discard.waitFor({ state: 'detached' }); // The text changes with the next frame drawn.
  await other.getByRole('textbox', { name: '模板文字' }).fill('---\ntitle: 月报\n---\n\n别人写的{{ sales@P }}');
  await saveOn(other).click();
  await other.getByText('已保存为第 2 版').waitFor();
  await other.close();
  await page.bringToFront(); // What moves on a page behind another may stand still.
  await save().click();
  await page.getByRole('heading', { name: '别人在您之后保存了新版' }).waitFor();
  await page.getByText('别人写的').waitFor();
  await page.getByRole('button', { name: '留用我的' }).click();
  await save().click();
  await page.getByText('已保存为第 3 版').waitFor();
});

test('the built-in template is had again', async () => {
  await page.getByRole('button', { name: '恢复内置模板' }).click();
  await page.getByText('现用内置模板，还没有改过。').waitFor();
  expect(await written()).not.toContain('本月实现');
});

test('on a phone text and preview stand behind one another', async () => {
  await page.setViewportSize(screens.phone.viewport);
  await page.getByRole('tab', { name: '文字' }).click();
  await text().waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('tab', { name: '预览' }).click();
  await preview().getByRole('heading', { name: '2024年12月' }).first().waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
});
