// Records, files and templates whose names are markup and scripts, looked at on every page: they are read as text, nothing of
// them runs, and the browser never has to hold anything back.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { startServer } from '../../src/server/start-server.ts';
import { importRunner } from '../../src/server/run-import.ts';
import { launchBrowser, openPage, signInAt } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { clientOf, sessionOf } from '../support/http.ts';
import { importTexts } from '../support/ledger.ts';
import { giveLogins, hireEverybody } from '../support/people.ts';

const script = '<script>window.harmed=1</script>';
const picture = '<img src=https://evil.example/x onerror=window.harmed=1>';
const link = '<a href="javascript:window.harmed=1">甲</a>';
const names = [
  script,
  picture,
  link,
  '"><svg onload=window.harmed=1>',
  '{{constructor.constructor("window.harmed=1")()}}',
];

let browser: Browser;
let page: Page;
let url: string;
let close: () => Promise<void>;
const elsewhere: string[] = [];
const dialogs: string[] = [];

beforeAll(async () => {
  const db = await testDatabase();
  await giveLogins(db, await hireEverybody(db));
  await furnish(db);
  const server = await startServer({ db, port: 0, runImport: importRunner(db), log: { level: 'silent' } });
  ({ url } = server);
  close = () => server.close();
  browser = await launchBrowser();
  page = await openPage(browser, 'desk');
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  await page.addInitScript(
    `window.held = []; document.addEventListener('securitypolicyviolation', (event) => window.held.push(event.violatedDirective + ' ' + event.blockedURI))`,
  );
  await signInAt(page, url, 'administrator');
  await page.getByRole('button', { name: '登录', exact: true }).waitFor({ state: 'detached' });
});

afterAll(async () => {
  await browser.close();
  await close();
});

test('on no page anything runs, loads from elsewhere, or has to be held back', async () => {
  const report = await kept();
  const pages = [
    '/',
    `/passport?expression=${encodeURIComponent('sales by customer@2025')}`,
    `/passport?expression=${encodeURIComponent(`sales{customer="${picture.replaceAll('"', '\\"')}"}@2025`)}`,
    '/data',
    '/data/batches/2',
    '/data/months',
    '/data/provisional',
    '/data/merges',
    '/reports',
    `/reports/${report}`,
    '/reports/verify',
    '/reports/audit',
    '/reports/templates',
    '/reports/templates/annual/zh',
    '/catalogue',
    '/account',
    '/settings',
    '/settings/people',
    `/sign-in?next=${encodeURIComponent('javascript:window.harmed=1')}`,
    `/sign-in?refused=${encodeURIComponent(picture)}&provider=${encodeURIComponent(script)}`,
    `/join#token=${encodeURIComponent(picture)}`,
    `/${encodeURIComponent(script)}`,
    `/?period=${encodeURIComponent(picture)}`,
  ];
  for (const path of pages) {
    await page.goto(url + path);
    await page.waitForLoadState('networkidle');
    expect(`${path} ${(await page.locator('body').innerText()).length > 10}`).toBe(`${path} true`);
    expect({ path, ...(await harm()) }).toEqual({ path, harmed: undefined, held: [], markup: 0 });
  }
  expect({ elsewhere, dialogs }).toEqual({ elsewhere: [], dialogs: [] });
}, 180_000);

test('what is written there is read as it was written', async () => {
  await page.goto(`${url}/data/provisional`);
  await page.locator(':not(option)').getByText(script, { exact: true }).last().waitFor();
  await page.goto(`${url}/passport?expression=${encodeURIComponent('sales by customer@2025')}`);
  await page.getByText(picture).first().waitFor();
  expect(await harm()).toEqual({ harmed: undefined, held: [], markup: 0 });
});

test('a template is shown as text while it is written', async () => {
  await page.goto(`${url}/reports/templates/annual/zh`);
  const editor = page.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(
    `---\ntitle: ${picture}\n---\n\n# ${script}\n\n${link} [甲](javascript:window.harmed=1) ![](https://evil.example/x)\n`,
  );
  await page.getByText('javascript:window.harmed=1').nth(1).waitFor();
  expect(await harm()).toEqual({ harmed: undefined, held: [], markup: 0 });
  expect({ elsewhere, dialogs }).toEqual({ elsewhere: [], dialogs: [] });
});

/** What ran, what the browser held back, and how many elements are of markup that came as data. */
async function harm() {
  return page.evaluate<{ harmed: unknown; held: string[]; markup: number }>(
    `({ harmed: window.harmed, held: window.held, markup: document.querySelectorAll('img[src*="evil"], svg[onload], a[href^="javascript:"], script:not([src])').length })`,
  );
}

async function furnish(db: Database): Promise<void> {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = names.map(
    (name, index) => `D${index},2025-0${index + 1}-10,${cell(name)},浙江,${cell(name)},${cell(name)},1000000`,
  );
  const before = names.map(
    (name, index) => `B${index},2024-0${index + 1}-10,${cell(name)},浙江,${cell(name)},${cell(name)},900000`,
  );
  await importTexts(db, { [`${script}.csv`]: ['单号,日期,客户,省份,系列,产品,金额', ...before, ...lines].join('\n') });
  await importTexts(db, {
    [`${picture.replaceAll('/', '')}.csv`]: `单号,日期,客户,金额\nX1,x,${cell(picture)},x\nX2,2025-06-01,${cell(script)},5`,
  });
}

async function kept(): Promise<number> {
  const cookie = await sessionOf(url, 'manager');
  const client = clientOf(url, cookie);
  const where = `customer="${picture.replaceAll('"', '\\"')}"`;
  const body = { kind: 'annual', period: '2025', language: 'zh', format: 'docx', where };
  const answer = (await (await client('POST', '/api/reports', body)).json()) as { id: number };
  expect(answer.id).toBeGreaterThan(0);
  return answer.id;
}
