// A manager has somebody's summary audited: one that contradicts itself, a sound one, one without numbers, and a file that is none.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
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

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  const db = await testDatabase();
  await giveLogins(db, await hireEverybody(db));
  const months = Array.from({ length: 12 }, (_, index) => `D${index},2025-${index + 1}-10,甲公司,浙江,100000000`);
  await importText(db, ['单号,日期,客户,省份,金额', ...months].join('\n'));
  server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  browser = await launchBrowser();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const wrong = `2025年销售总结
全年销售额12.8亿元,超额完成目标11.5亿元的111.3%。团队32人,团队人均销售额399万元。举办推介会12场。
系列\t销售额（万元）\t占比
A\t60\t60%
B\t40\t40%`;
const sound = '全年销售额12.8亿元,目标11.5亿元,完成率111.3%。';

describe.each(Object.keys(screens) as (keyof typeof screens)[])('on a %s', (screen) => {
  test('a summary that contradicts itself says so, and its numbers say why', async () => {
    const page = await auditPage(screen);
    await drop(page, '总结.txt', wrong);
    expect(await sentence(page)).toMatch(/读出 \d+ 个数字，验算 \d+ 个关系：1 处矛盾，\d+ 处相符/);
    expect(await page.getByRole('region', { name: '发现' }).getByRole('listitem').first().innerText()).toMatch(
      /矛盾[\s\S]*399万元[\s\S]*12\.8亿元 ÷ 32人 = 4000万元[\s\S]*小数点/,
    );
    expect(await page.getByRole('table').getByRole('row').nth(1).innerText()).toMatch(/A\s+60/);
    await checkPage(page);

    await text(page).getByRole('link', { name: '399万元，矛盾' }).click();
    const panel = page.getByRole('complementary', { name: '这个数字' });
    expect(await panel.innerText()).toMatch(
      /398\.5万元 至 399\.5万元[\s\S]*文中写 人均销售额 399万元[\s\S]*不可能同时为真/,
    );
    await checkPage(page);

    await panel.getByRole('link', { name: '32人' }).click();
    await panel.getByRole('heading', { name: /32人/ }).waitFor();
    expect(await current(page)).toBe('32人');
    expect(new URL(page.url()).searchParams.get('number')).toMatch(/^n\d+$/);
    await page.goBack();
    await panel.getByRole('heading', { name: /399万元/ }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('399万元');
  });

  test('a sound summary is called so, and what was not checked can be shown', async () => {
    const page = await auditPage(screen);
    await drop(page, '总结.md', `# 小结\n${sound}举办**12场**推介会。`);
    expect(await sentence(page)).toContain('没有发现矛盾，1 处相符');
    await page.getByRole('button', { name: /^未验算 1$/ }).click();
    await text(page).getByRole('link', { name: '12场，未验算' }).press('Enter');
    await page.getByText('文中没有可以验算它的数').waitFor();
    await checkPage(page);
  });

  test('the annotated copy is downloaded, and the ledger says what it knows of the numbers', async () => {
    const page = await auditPage(screen);
    await drop(page, '总结.txt', '2025年度销售总结\n\n2025年销售额12.8亿元。');
    const [copy] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载批注版（Word）' }).click(),
    ]);
    expect(copy.suggestedFilename()).toBe('总结 审核批注.docx');
    await page.getByRole('button', { name: '再与账册核对' }).click();
    await page.getByText('0 个相符，1 个不符').waitFor();
    await page.getByRole('region', { name: '发现' }).getByRole('link', { name: '12.8亿元' }).click();
    const panel = page.getByRole('complementary', { name: '这个数字' });
    expect(await panel.innerText()).toMatch(/账册[\s\S]*矛盾[\s\S]*12\.00亿元/);
    await checkPage(page);
    await panel.getByRole('link', { name: '销售额' }).click();
    await page.getByRole('dialog', { name: '数字依据' }).waitFor();
  });

  test('a text without numbers, a file that is none and another one each get their answer', async () => {
    const page = await auditPage(screen);
    await drop(page, '空.txt', '大家都很努力。');
    expect(await sentence(page)).toMatch(/没有读出数字/);
    await page.locator('input[type=file]').setInputFiles(fileOf('说明.pdf', '%PDF-1.7'));
    expect(await page.getByRole('alert').innerText()).toMatch(/不能审核《说明\.pdf》[\s\S]*\.docx/);
    await drop(page, '总结.txt', sound);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('heading', { name: '总结.txt' }).waitFor();
  });

  test('who looks at another page and returns finds the audit; after a reload the same file leads back to the number', async () => {
    const page = await auditPage(screen);
    await drop(page, '总结.txt', wrong);
    await page.getByRole('link', { name: /全部报告/ }).click();
    await page.getByRole('heading', { level: 1, name: '报告' }).waitFor();
    await page.goBack();
    await text(page).getByRole('link', { name: '32人，未验算' }).click();
    await page.reload();
    await page.getByText('文件不留存，刷新之后要重新放入').waitFor();
    await checkPage(page);
    await drop(page, '总结.txt', wrong);
    await page.getByRole('complementary', { name: '这个数字' }).getByRole('heading', { name: /32人/ }).waitFor();
  });
});

async function auditPage(screen: keyof typeof screens): Promise<Page> {
  const page = await openPage(browser, screen);
  await signInAt(page, server.url, 'manager');
  await page.waitForURL((address) => !address.pathname.includes('sign-in'));
  await page.goto(`${server.url}/reports`);
  await page.getByRole('link', { name: '审核' }).click();
  await page.getByRole('heading', { level: 1, name: '审核' }).waitFor();
  return page;
}

function fileOf(name: string, content: string) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(fileOf(name, content));
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

/** What was found, in a sentence. */
async function sentence(page: Page): Promise<string> {
  return page.getByRole('main').getByRole('status').filter({ hasText: /\S/ }).innerText();
}

function text(page: Page) {
  return page.getByRole('region', { name: '原文' });
}

async function current(page: Page): Promise<string | null> {
  return page.evaluate<string | null>(`document.querySelector('[aria-current="true"]').firstChild.textContent`);
}

async function checkPage(page: Page): Promise<void> {
  expect(faultsOf(page)).toEqual([]);
  expect(await seriousViolations(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}
