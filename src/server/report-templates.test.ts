// Templates over HTTP: what is told when one cannot be saved, whose rows a preview shows, and how much of it anybody gets.

import { beforeAll, expect, test } from 'vitest';
import { clientOf, signedIn, type Client } from '../../test/support/http.ts';
import { importText } from '../../test/support/ledger.ts';
import { type Serving, serve } from '../../test/support/serving.ts';

let server: Serving;
let operations: Client;

beforeAll(async () => {
  server = await serve({ limits: { signInsPerMinute: 1000, previewsPerMinute: 6 } });
  await importText(server.db, '单号,日期,客户,业务员,金额\nD1,2025-07-01,甲,seller,1000\nD2,2025-07-02,乙,manager,500');
  operations = await signedIn(server.url, 'operations');
});

const address = '/api/report-templates/month/zh';
const template = (body: string) => `---\ntitle: 月报\n---\n\n${body}\n`;
const save = (text: string, basedOn = 0) => operations('PUT', address, { text, based_on: basedOn });
const preview = async (client: Client, body: string) => {
  const asked = { kind: 'month', language: 'zh', period: '2025-07', text: template(body) };
  return client('POST', '/api/report-templates/preview', asked);
};
const json = async (answer: Response) => (await answer.json()) as never;

test('saved, listed, read by version and reset', async () => {
  expect(await json(await save(template('甲')))).toEqual({ number: 1 });
  expect(await json(await operations('GET', address))).toMatchObject({ own: true, number: 1, text: template('甲') });
  expect(await json(await operations('GET', `${address}/versions/1`))).toEqual({ number: 1, text: template('甲') });
  expect((await operations('GET', `${address}/versions/9`)).status).toBe(404);
  expect(await json(await operations('DELETE', `${address}?based_on=1`))).toEqual({ number: 2 });
});

test('who began from an older version is told, with the text that stands', async () => {
  const answer = await save(template('乙'), 1);
  expect(answer.status).toBe(409);
  expect(await json(answer)).toMatchObject({ error: { code: 'template_changed', details: { number: 2 } } });
});

test('a text with problems is refused with the place of each', async () => {
  expect(await json(await save(template('{{ salse@P }}'), 2))).toMatchObject({
    error: { code: 'bad_template', details: { problems: [{ line: 5, column: 4 }] } },
  });
});

test('a text beyond one megabyte is refused by its size, a far longer one unread', async () => {
  expect(await json(await save('长'.repeat(400_000)))).toMatchObject({ error: { code: 'template_too_large' } });
  expect((await save('x'.repeat(5_000_000))).status).toBe(413);
});

test('a preview shows the rows of whoever asks, and HTML as text', async () => {
  const told = async (client: Client) => JSON.stringify(await json(await preview(client, '<b>{{ sales@P }}</b>')));
  expect(await told(operations)).toContain('1,500.00元');
  expect(await told(await signedIn(server.url, 'seller'))).toContain('1,000.00元');
  expect((await preview(clientOf(server.url), '甲')).status).toBe(401);
});

test('problems come with their places in the text, in the language of the request', async () => {
  const answer = await json(await preview(operations, '{{ salse@P }}'));
  expect(answer).toMatchObject({
    blocks: null,
    problems: [{ line: 5, column: 4, message: expect.stringContaining('sales') }],
  });
});

test('who asks for previews without end is told to wait', async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 8; time++) statuses.push((await preview(operations, '甲')).status);
  expect(statuses.at(-1)).toBe(429);
});
