// A manager opens the board in the morning, doubts a number, and follows it to the rows it was made from.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { importRunner } from '../../src/server/run-import.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { faultsOf, launchBrowser, openPage, screens, seriousViolations, sidewaysScroll } from '../support/browser.ts';
import { sampleDatabase } from '../support/sample.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  const db = await sampleDatabase();
  server = await startServer({ db, port: 0, runImport: importRunner(db), log: { level: 'silent' } });
  browser = await launchBrowser();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe.each(Object.keys(screens) as (keyof typeof screens)[])('on a %s', (screen) => {
  test('the manager signs in with a sample account and reads where the region stands', async () => {
    const page = await signedIn(screen);
    const opening = await page.getByRole('region', { name: '概要' }).innerText();
    expect(opening).toMatch(/^2025年销售额12\.80亿元，完成全年目标111\.3%.*同比增长15\.3%。/);
    await page.getByRole('row', { name: /^浙江 2\.90/ }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  test('a number opens its passport with the rows, their file and their row number', async () => {
    const page = await signedIn(screen);
    await page.getByRole('link', { name: '12.80亿元' }).first().click();
    const passport = page.getByRole('dialog', { name: '数字依据' });
    await passport.getByText('期间内单据明细金额之和').waitFor();
    const row = passport.getByRole('region', { name: '原始记录' }).last().getByRole('row').nth(1);
    expect(await row.innerText()).toMatch(/第 \d+ 行\s+销售明细-2025\.csv\s+2025-01-0\d/);
    expect(decodeURI(page.url())).toContain('passport=sales@2025');
  });

  test('back goes from an input to the figure it belongs to, and from there to the board', async () => {
    const page = await signedIn(screen);
    const passport = page.getByRole('dialog', { name: '数字依据' });
    await page.getByRole('link', { name: '111.3%' }).first().click();
    await passport.getByRole('heading', { name: '目标完成率' }).waitFor();
    await passport.getByRole('link', { name: '11.50亿元' }).click();
    await passport.getByRole('heading', { name: '销售目标' }).waitFor();
    await page.goBack();
    await passport.getByRole('heading', { name: '目标完成率' }).waitFor();
    await page.goBack();
    await passport.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  test('closing goes past every passport that was opened', async () => {
    const page = await signedIn(screen);
    const passport = page.getByRole('dialog', { name: '数字依据' });
    await page.getByRole('link', { name: '111.3%' }).first().click();
    await passport.getByRole('link', { name: '11.50亿元' }).click();
    await passport.getByRole('heading', { name: '销售目标' }).waitFor();
    await passport.getByRole('button', { name: '关闭' }).click();
    await passport.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  test('the address of a passport can be sent to a colleague', async () => {
    const page = await signedIn(screen);
    await page.goto(`${server.url}/passport?expression=sales:yoy{province=浙江}@2025`);
    await page.getByRole('heading', { level: 1, name: '浙江销售额同比增长率' }).waitFor();
    await page.getByText('+28.6%').first().waitFor();
  });

  test('the board says what is wrong and what is at stake, with the figures that prove it', async () => {
    const page = await signedIn(screen);
    const problems = page.getByRole('region', { name: '问题与影响' });
    const first = problems.getByRole('listitem').first();
    expect(await first.innerText()).toMatch(/^涉及金额\s*[\d,.]+万元/);
    expect(await problems.getByRole('listitem').count()).toBe(5);
    await first.getByText(/依据 \d+ 个数字/).click();
    await first.getByRole('table').getByRole('link').first().click();
    await page.getByRole('dialog', { name: '数字依据' }).getByRole('columnheader', { name: '来源' }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  test('what is wrong follows the filters', async () => {
    const page = await signedIn(screen);
    await page.goto(`${server.url}/?region=福建&period=2025`);
    const problems = page.getByRole('region', { name: '问题与影响' });
    await problems.getByText('筛选范围内哪里出了问题', { exact: false }).waitFor();
    await problems.getByText('福建销售额环比7月下降', { exact: false }).waitFor();
    const more = problems.getByRole('button', { name: /^再看/ });
    if (await more.isVisible()) await more.click();
    expect(await problems.innerText()).not.toMatch(/江西|浙江|团队业绩不均/);
    expect(faultsOf(page)).toEqual([]);
  });

  test('customers, team and expenses follow, each number with its passport', async () => {
    const page = await signedIn(screen);
    await page
      .getByRole('region', { name: '客户', exact: true })
      .getByRole('row', { name: /^战略级/ })
      .waitFor();
    await page
      .getByRole('region', { name: '团队' })
      .getByRole('row', { name: /^前20%/ })
      .waitFor();
    await page.getByRole('region', { name: '费用' }).getByRole('link', { name: '7.2%' }).click();
    await page.getByRole('dialog').getByRole('columnheader', { name: '目标值' }).waitFor();
  });

  test('records that are no ledger lines say what they are', async () => {
    const page = await signedIn(screen);
    await page.goto(`${server.url}/passport?expression=contacts{kind=needs_interview,tier=strategic}@2025`);
    await page.getByText('24 条记录 = 24').waitFor();
    await page.getByText('战略客户年采购额下限 2,000.00万元').waitFor();
    const row = page.getByRole('region', { name: '原始记录' }).last().getByRole('row').nth(1);
    expect(await row.innerText()).toMatch(/客户联系\.csv\s+联系记录\s+2025-\d\d-\d\d\s+\S+\s+需求调研/);
    expect(await page.getByRole('columnheader', { name: '成本（元）' }).count()).toBe(0);
  });

  test('what compares better than a month of the Spring Festival is one step away', async () => {
    const page = await signedIn(screen);
    await page.goto(`${server.url}/passport?expression=sales:yoy@2025-01`);
    await page.getByRole('link', { name: /^2025年1月至2025年2月 .*%$/ }).click();
    await page.getByText('✓ 可直接引用').waitFor();
  });

  test('a passport leads to the definition of its metric, among all of them', async () => {
    const page = await signedIn(screen);
    await page.goto(`${server.url}/passport?expression=attainment@2025`);
    await page.getByRole('link', { name: '这个指标的定义' }).click();
    await page.getByRole('heading', { level: 3, name: '目标完成率' }).waitFor();
    await page.getByRole('searchbox').fill('复购');
    await page.getByRole('link', { name: 'repurchase_rate@2025' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: '复购率' }).waitFor();
  });

  test('an expression is answered in place, and a slip of the pen is mended', async () => {
    const page = await signedIn(screen);
    await page.goto(`${server.url}/catalogue`);
    await page.getByRole('textbox', { name: '表达式' }).fill('salse@2025');
    await page.getByRole('button', { name: '计算' }).click();
    await page.getByRole('button', { name: 'sales@2025' }).click();
    await page.getByRole('link', { name: '12.80亿元' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  test('board and passport are fit for everybody and as wide as the screen', async () => {
    const page = await signedIn(screen);
    await page.getByRole('region', { name: '费用' }).getByRole('row', { name: /^薪酬/ }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('link', { name: '111.3%' }).first().click();
    await page.getByRole('dialog').getByRole('columnheader', { name: '来源' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });
});

async function signedIn(screen: keyof typeof screens): Promise<Page> {
  const page = await openPage(browser, screen);
  await page.goto(server.url);
  await page.getByRole('button', { name: /区域经理/ }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('region', { name: '概要' }).waitFor();
  return page;
}
