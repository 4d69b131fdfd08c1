// A manager gets a report back from a colleague and has it proven before it goes on: the good one, one in which somebody typed,
// and a file that is none.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { localOperator } from '../../src/access/viewer.ts';
import { annualReport } from '../support/annual-report.ts';
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
import { rewritten } from '../support/word-rewriting.ts';

let server: RunningServer;
let browser: Browser;
let report: Buffer;

beforeAll(async () => {
  const db = await testDatabase();
  await giveLogins(db, await hireEverybody(db));
  await importText(
    db,
    '单号,日期,客户,省份,系列,金额\nD1,2024-01-10,甲公司,浙江,A,10000000\nD2,2025-01-10,甲公司,浙江,A,12340000',
  );
  report = (await annualReport(db, localOperator, { period: '2025' })).bytes;
  await importText(db, '单号,日期,客户,省份,系列,金额\nD3,2025-01-20,乙公司,江苏,B,1000');
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

describe.each(Object.keys(screens) as (keyof typeof screens)[])('on a %s', (screen) => {
  test('a report in which somebody typed shows the edit, and what the ledger changed, with its rows', async () => {
    const page = await verifyPage(screen);
    await drop(
      page,
      '改过.docx',
      rewritten(report, (xml) => xml.replace('>1,234.00万元<', '>1,243.00万元<')),
    );
    const edited = page.getByRole('region', { name: /文中改动了的/ });
    expect(await edited.getByRole('row').nth(1).innerText()).toMatch(/1,234\.00万元[\s\S]*1,243\.00万元/);
    const drifted = page.getByRole('region', { name: /账册变了的/ });
    await drifted
      .getByText(/新增 1 行/)
      .first()
      .click();
    await drifted.getByText('D3').first().waitFor();
    expect(faultsOf(page)).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await edited.getByRole('link').first().click();
    await page.getByRole('dialog', { name: '数字依据' }).waitFor();
  });

  test('what is no report is refused with what to do', async () => {
    const page = await verifyPage(screen);
    await drop(page, '说明.txt', Buffer.from('销售额12.80亿元'));
    expect(await page.getByRole('alert').innerText()).toMatch(/这份文件不能核验[\s\S]*另存为 \.docx/);
  });
});

async function verifyPage(screen: keyof typeof screens): Promise<Page> {
  const page = await openPage(browser, screen);
  await signInAt(page, server.url, 'manager');
  await page.waitForURL((address) => !address.pathname.includes('sign-in'));
  await page.goto(`${server.url}/reports`);
  await page.getByRole('link', { name: '核验' }).click();
  await page.getByRole('heading', { level: 1, name: '核验' }).waitFor();
  return page;
}

async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}
