// Somebody new is invited, chooses a password, adds a second step, comes back with it and without the phone, and looks after
// devices and tokens.

import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSignInLink } from '../../src/access/sign-in-links.ts';
import { localOperator } from '../../src/access/viewer.ts';
import { transact, wholeCompany } from '../../src/db/database.ts';
import { saveSignInRules } from '../../src/records/sign-in-rules.ts';
import { startServer } from '../../src/server/start-server.ts';
import { faultsOf, launchBrowser, openPage, screens, seriousViolations, sidewaysScroll } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { clientOf } from '../support/http.ts';
import { giveLogins, hireEverybody } from '../support/people.ts';

let browser: Browser;
let page: Page;
let url: string;
let link: string;
let requireTwoStep: () => Promise<unknown>;
let close: () => Promise<void>;
let secret: string;
let codes: string[];
const password = 'three pears on a wall';

beforeAll(async () => {
  const db = await testDatabase();
  const { below, ...others } = await hireEverybody(db);
  await giveLogins(db, others);
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  const made = await transact(db, wholeCompany, (tx) =>
    makeSignInLink(tx, { viewer: localOperator, now: new Date() }, below),
  );
  url = server.url;
  link = `${url}/join#token=${made.token}`;
  requireTwoStep = () =>
    transact(db, wholeCompany, (tx) => saveSignInRules(tx, { two_step_roles: ['reader'] }, localOperator));
  close = () => server.close();
  browser = await launchBrowser();
  page = await openPage(browser, 'desk');
});

afterAll(async () => {
  await browser.close();
  await close();
});

// While it waits for an answer, and a moment longer, a button's name begins with «loading».
const button = (name: string) => page.getByRole('button', { name: new RegExp(`(^|loading )${name}$`) });
const oneTimeCode = (later = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + later * 1000 });
const signInWith = async (username: string, secretWord: string) => {
  await page.goto(`${url}/account`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(secretWord);
  await button('登录').click();
};
const signOut = async () => {
  await page.getByRole('button', { name: /账号：/ }).click();
  await page.getByText('退出登录').click();
  await page.getByRole('heading', { name: '登录' }).waitFor();
};

test('who is invited chooses a username and a password, and is in', async () => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  await page.goto(link);
  await page.getByText('below，请选一个用户名和密码').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByLabel('用户名').fill('xinren');
  await page.getByLabel('新密码').fill('xinren12');
  await button('开始使用').click();
  await page.getByText('密码不能只由“xinren”加几个字符组成').waitFor();
  await page.getByLabel('新密码').fill(password);
  await button('开始使用').click();
  await page.getByRole('button', { name: '账号：below' }).waitFor();
  expect(sent.join('\n')).not.toContain(link.split('=')[1]);
});

test('the link opens nothing a second time, and says so', async () => {
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByText('这个链接已经用过').waitFor();
});

test('two-step verification is set up with password and code, and the recovery codes are kept', async () => {
  await page.goto(url);
  await page.getByRole('button', { name: '账号：below' }).click();
  await page.getByText('我的账户').click();
  await page.getByRole('heading', { name: '我的账户' }).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await button('打开两步验证').click();
  await page.getByRole('region', { name: '两步验证' }).getByLabel('密码').fill(password);
  await button('继续').click();
  secret = (await page.locator('.two-step-secret').innerText()).replaceAll(' ', '');
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByLabel('验证码').fill('000000');
  await button('确认').click();
  await page.getByText('验证码不正确').waitFor();
  await page.getByLabel('验证码').fill(oneTimeCode());
  await button('确认').click();
  await page.getByRole('region', { name: '恢复码' }).waitFor();
  codes = await page.getByRole('region', { name: '恢复码' }).getByRole('listitem').allInnerTexts();
  expect(codes).toHaveLength(10);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('有据恢复码.txt');
  await button('已保存好，继续').click();
  await page.getByText('两步验证已打开，其他设备已退出').waitFor();
  await page.getByText('还有 10 个恢复码').waitFor();
});

test('from then on the password leads to the code, and the code in', async () => {
  await signOut();
  await signInWith('xinren', password);
  await page.getByRole('heading', { name: '输入验证码' }).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByLabel('验证码或恢复码').fill(oneTimeCode(30));
  await button('登录').click();
  await page.getByRole('heading', { name: '我的账户' }).waitFor();
});

test('without the phone a recovery code does, once; on a phone’s screen nothing sticks out', async () => {
  await signOut();
  await page.setViewportSize(screens.phone.viewport);
  await signInWith('xinren', password);
  await page.getByLabel('验证码或恢复码').fill(codes[0]!.toUpperCase());
  await button('登录').click();
  await page.getByText('还有 9 个恢复码').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await seriousViolations(page)).toEqual([]);
  await page.setViewportSize(screens.desk.viewport);
});

test('another device is listed, and signed out from here', async () => {
  const client = clientOf(url);
  const first = await client('POST', '/api/session', { username: 'xinren', password }, { 'user-agent': phone });
  const pending = first.headers.getSetCookie()[0]!.split(';')[0]!;
  const second = await client(
    'POST',
    '/api/session/code',
    { code: codes[1] },
    { cookie: pending, 'user-agent': phone },
  );
  const cookie = second.headers
    .getSetCookie()
    .find((each) => /^youju=\w/.test(each))!
    .split(';')[0]!;
  await page.reload();
  await page.getByRole('button', { name: '让“iPhone 上的 Safari”退出' }).click();
  await page.getByText('已让 1 台设备退出').waitFor();
  expect((await clientOf(url, cookie)('GET', '/api/account')).status).toBe(401);
});

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1';

test('a token is made, shown once, reads figures, and is revoked', async () => {
  const tokens = page.getByRole('region', { name: '令牌', exact: true });
  await tokens.getByLabel('名称').fill('驾驶舱');
  await tokens.getByLabel('30 天').check();
  await button('新建令牌').click();
  const made = await page.locator('.secret-text').innerText();
  const read = () =>
    clientOf(url)('POST', '/api/figures', { expressions: ['sales@2025'] }, { authorization: `Bearer ${made}` });
  expect((await read()).status).toBe(200);
  expect(await seriousViolations(page)).toEqual([]);
  await button('已保存好').click();
  await page.getByRole('button', { name: '撤销“驾驶舱”' }).click();
  await button('撤销').last().click();
  await page.getByText('已撤销“驾驶舱”').waitFor();
  expect((await read()).status).toBe(401);
});

test('the password is changed where the old one is known', async () => {
  await page.getByLabel('当前密码').fill('not this');
  await page.getByLabel('新密码').fill('four plums in a bowl');
  await button('修改密码').click();
  await page.getByText('当前密码不正确').waitFor();
  await page.getByLabel('当前密码').fill(password);
  await button('修改密码').click();
  await page.getByText('密码已修改，其他设备已退出').waitFor();
});

test('whose role asks for a second step is led to it while signing in', async () => {
  await requireTwoStep();
  await signOut();
  await signInWith('reader', 'correct horse');
  await page.getByRole('heading', { name: '设置两步验证' }).waitFor();
  await button('开始设置').click();
  secret = (await page.locator('.two-step-secret').innerText()).replaceAll(' ', '');
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByLabel('验证码').fill(oneTimeCode());
  await button('确认').click();
  await button('已保存好，继续').click();
  await page.getByText('公司要求您的角色使用两步验证').waitFor();
  expect(faultsOf(page).filter((fault) => !/status of 4\d\d/.test(fault))).toEqual([]);
});
