import { beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { definitionList } from '../records/definition-list.ts';

let server: Serving;
let manager: Client;
let today = '2026-11-24';

beforeAll(async () => {
  server = await serve({ clock: () => new Date(`${today}T04:00:00Z`) });
  manager = await signedIn(server.url, 'manager');
});

interface Setting {
  key: string;
  value: string;
  since: string | null;
  decided: boolean;
  coming: object[];
}

const settingIn = async (answer: Response, key: string) =>
  ((await answer.json()) as { settings: Setting[] }).settings.find((each) => each.key === key);
const decide = (key: string, value: string, from?: string) =>
  manager('PUT', `/api/settings/${key}`, { value, ...(from !== undefined && { from }) });

test('every definition is listed with its value, by default at first', async () => {
  const { settings } = (await (await manager('GET', '/api/settings')).json()) as { settings: Setting[] };
  expect(settings.map(({ key }) => key)).toEqual(Object.keys(definitionList));
  expect(settings[0]).toMatchObject({ value: '20000000', since: null, decided: false, coming: [] });
});

test('a value is decided from a day on, comes on that day, and the history is kept', async () => {
  expect(await settingIn(await decide('tier.core', '600万'), 'tier.core')).toMatchObject({
    value: '6000000',
    decided: true,
  });
  const later = await settingIn(await decide('tier.core', '7,000,000', '2026-12-01'), 'tier.core');
  expect(later).toMatchObject({ value: '6000000', coming: [{ value: '7000000', from: '2026-12-01' }] });
  today = '2026-12-01';
  expect(await settingIn(await manager('GET', '/api/settings'), 'tier.core')).toMatchObject({
    value: '7000000',
    since: '2026-12-01',
  });
  today = '2026-11-24';
  const back = await manager('DELETE', '/api/settings/tier.core?from=2026-12-01');
  expect(await settingIn(back, 'tier.core')).toMatchObject({ value: '6000000', coming: [] });
  const { steps } = (await (await manager('GET', '/api/settings/tier.core')).json()) as { steps: object[] };
  expect(steps).toMatchObject([
    { value: '7000000', from: '2026-12-01', told_by: 'manager', stands: false },
    { value: '6000000', from: null, told_by: 'manager', stands: true },
  ]);
});

test('the same value again is no change', async () => {
  await decide('lost.months', '9');
  const before = await (await manager('GET', '/api/settings/lost.months')).text();
  await decide('lost.months', '9');
  expect(await (await manager('GET', '/api/settings/lost.months')).text()).toBe(before);
});

test.each([
  ['tier.core', '-1', 'bad_setting', '“核心客户年采购额下限”不能是“-1”，请填 0 到 1000000000000000 之间的数。'],
  ['close.day', '31', 'bad_setting', '“月结日”不能是“31”，请填 1 到 28 之间的整数。'],
  ['visible.ranks.seller', '也许', 'bad_setting', '“销售员可见名次”不能是“也许”，可填：yes(是)、no(否)。'],
  ['tier.kern', '1', 'unknown_setting', '没有叫“tier.kern”的设置项。最接近的是：tier.core、tier.base。'],
  ['toString', '1', 'unknown_setting', ''],
])('%s = %s is refused in words', async (key, value, code, message) => {
  const answer = await decide(key, value);
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  expect([error.code, message === '' ? '' : error.message]).toEqual([code, message]);
});

test('whoever does not decide is told so, and a setting decided is in the figures at once', async () => {
  const seller = await signedIn(server.url, 'seller');
  expect((await seller('GET', '/api/settings')).status).toBe(403);
  const operations = await signedIn(server.url, 'operations');
  expect((await operations('GET', '/api/settings')).status).toBe(200);
  expect((await operations('PUT', '/api/settings/lost.months', { value: '3' })).status).toBe(403);
});
