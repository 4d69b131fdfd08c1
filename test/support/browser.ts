// A headless Chromium for browser tests: the machine's own, never one that is downloaded.

import { existsSync } from 'node:fs';
import { source as axeSource } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { password } from './people.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: flags });
}

export const screens = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

/** A page of a new visitor with that screen; whatever goes wrong in its scripts fails the test that asks `faultsOf`. */
export async function openPage(browser: Browser, screen: keyof typeof screens): Promise<Page> {
  const context = await browser.newContext({ ...screens[screen], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const found: string[] = [];
  faults.set(page, found);
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return page;
}

/** Comes to an address of the server and signs in as the person of that role. */
export async function signInAt(page: Page, address: string, role: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('用户名').fill(role);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const faults = new WeakMap<Page, string[]>();

/** Errors that the page's scripts threw or logged so far. */
export function faultsOf(page: Page): string[] {
  return faults.get(page) ?? [];
}

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What axe finds against WCAG 2.2 AA that is serious or worse, each with the element it is about. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(settle);
  await page.evaluate(axeSource);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const options = JSON.stringify({ runOnly: { type: 'tag', values: tags } });
  const { violations } = await page.evaluate<{ violations: Violation[] }>(`axe.run(document, ${options})`);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

// What fades in is pale for a moment, and would be judged by that.
const settle = `for (const moving of document.getAnimations()) {
  if (moving.effect?.getComputedTiming().endTime === Infinity) moving.cancel();
  else moving.finish();
}`;

/** How many pixels the page is wider than its screen. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

function browserPath(): string {
  const { YOUJU_BROWSER: named, CHROMIUM: chosen } = process.env;
  const path = [named, chosen, ...usualPlaces].find((each) => each !== undefined && existsSync(each));
  if (path === undefined) throw new Error('no Chromium found; install it, or name its path in CHROMIUM');
  return path;
}
