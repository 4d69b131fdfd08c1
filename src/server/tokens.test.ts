// Programs that post files with a token: what it opens, for whom, and for how long.

import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Client, clientOf, signedIn } from '../../test/support/http.ts';
import { importText } from '../../test/support/ledger.ts';
import { letGo } from '../../test/support/people.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { addLogin, disableLogin } from '../access/logins.ts';
import { matrix, openToTokens } from '../access/matrix.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, type Transaction, wholeCompany } from '../db/database.ts';
import { beginChange } from '../records/changes.ts';
import { currentPeople, savePeople } from '../records/people.ts';
import { importRunner } from './run-import.ts';

let server: Serving;
let operations: Client;
let now = new Date();
const day = 86_400_000;

beforeAll(async () => {
  const limits = { signInsPerMinute: 1000, wrongTokensPerMinute: 1000 };
  server = await serve({ runImport: (...job) => importRunner(server.db)(...job), limits, clock: () => now });
  operations = await signedIn(server.url, 'operations');
});
beforeEach(() => {
  now = new Date();
});

let made = 0;
async function tokenOf(client: Client, body: object = {}): Promise<string> {
  const answer = await client('POST', '/api/tokens', { name: `ERP ${++made}`, ...body });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { secret: string }).secret;
}

const withToken =
  (secret: string): Client =>
  (method, path, body, headers) =>
    clientOf(server.url)(method, path, body, { authorization: `Bearer ${secret}`, ...headers });
const file = (text = '单据号,日期,客户,金额\nD1,2025-01-05,甲,5\nD2,x,乙,5', name = '夜间.csv') => {
  const form = new FormData();
  form.append('file', new Blob([text]), name);
  return form;
};
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const asOwner = <T>(work: (tx: Transaction) => Promise<T>) => transact(server.db, wholeCompany, work);

test('an ERP posts its export, looks how far it is, and fetches what came back', async () => {
  const erp = withToken(await tokenOf(operations, { name: '用友夜间' }));
  const posted = await erp('POST', '/api/imports', file());
  expect(posted.status).toBe(202);
  const { id } = (await posted.json()) as { id: number };
  await vi.waitFor(
    async () => expect(await (await erp('GET', `/api/imports/${id}`)).json()).toMatchObject({ state: 'done' }),
    { timeout: 20_000 },
  );
  expect(await (await erp('GET', `/api/imports/${id}/rejects`)).text()).toContain('D2');
  const { batches } = (await (await operations('GET', '/api/batches')).json()) as { batches: object[] };
  expect(batches[0]).toMatchObject({ arrived_by: 'token', arrived_from: '用友夜间', changed_by: 'operations' });
});

test('a token is shown once, listed without its secret, and can be revoked by its owner alone', async () => {
  const secret = await tokenOf(operations, { name: '一次' });
  expect(secret).toMatch(/^youju_[\w-]{43}$/);
  await withToken(secret)('GET', '/api/imports/999');
  const list = await (await operations('GET', '/api/tokens')).text();
  expect(list).not.toContain(secret);
  const { tokens } = JSON.parse(list) as { tokens: { id: number; name: string; last_used_at: string }[] };
  const token = tokens.find(({ name }) => name === '一次')!;
  expect(token).toMatchObject({ may: ['imports'], last_used_at: expect.any(String) });
  const other = await signedIn(server.url, 'administrator');
  expect(await codeOf(await other('DELETE', `/api/tokens/${token.id}`))).toBe('token_not_found');
  expect((await operations('DELETE', `/api/tokens/${token.id}`)).status).toBe(204);
  expect(await codeOf(await withToken(secret)('GET', '/api/imports/1'))).toBe('token_unknown');
});

test('every route that a token opens is in the matrix', () => {
  expect(Object.keys(openToTokens).filter((row) => !(row in matrix))).toEqual([]);
});

test('a token opens the declared routes and no other', async () => {
  const erp = withToken(await tokenOf(operations));
  for (const [row, permission] of Object.entries(matrix)) {
    if (permission === 'anyone') continue;
    const [method, path] = row.split(' ') as [string, string];
    const answer = await erp(method, path.replace(/:\w+/, '999'), method === 'POST' ? {} : undefined);
    const refused = [401, 403].includes(answer.status);
    const expected = {
      imports: 'open',
      figures: 'token_other_use',
      reports: 'token_other_use',
      none: 'token_not_here',
    };
    expect(`${row} ${refused ? await codeOf(answer) : 'open'}`).toBe(`${row} ${expected[openToTokens[row] ?? 'none']}`);
  }
});

test('a token needs no origin, and a foreign page gains nothing by one', async () => {
  const headers = { origin: 'https://elsewhere.example' };
  expect((await withToken(await tokenOf(operations))('POST', '/api/imports', file(), headers)).status).toBe(202);
  expect(await codeOf(await operations('POST', '/api/imports', file(), headers))).toBe('foreign_origin');
  const guess = { ...headers, authorization: 'Bearer guess' };
  expect(await codeOf(await operations('POST', '/api/imports', file(), guess))).toBe('token_unknown');
  expect(await codeOf(await operations('POST', '/api/batches/1/undo', {}, guess))).toBe('foreign_origin');
});

test('a token is good to the end of its last day in China', async () => {
  now = new Date('2031-02-20T04:00:00Z');
  const then = await signedIn(server.url, 'operations');
  const erp = withToken(await tokenOf(then, { name: '短期', expires_on: '2031-03-01' }));
  now = new Date('2031-03-01T15:59:00Z');
  expect((await erp('GET', '/api/imports/999')).status).toBe(404);
  now = new Date('2031-03-01T16:00:00Z');
  const answer = await erp('GET', '/api/imports/999');
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({
    error: { code: 'token_expired', message: expect.stringContaining('“短期”在 2031-03-01 之后') },
  });
  now = new Date();
  operations = await signedIn(server.url, 'operations'); // Of so long ago there is no session left.
});

test('without a day it is good for a year; a past day and a name twice are refused', async () => {
  const year = await operations('POST', '/api/tokens', { name: '一年' });
  const { expires_on: last } = (await year.json()) as { expires_on: string };
  expect(Math.round((Date.parse(last) - now.getTime()) / day)).toBeGreaterThanOrEqual(364);
  expect(await codeOf(await operations('POST', '/api/tokens', { name: '一年' }))).toBe('token_name_taken');
  const past = { name: '昨天', expires_on: '2020-01-01' };
  expect(await codeOf(await operations('POST', '/api/tokens', past))).toBe('token_day_past');
  const distant = { name: '很久', expires_on: '2999-01-01' };
  expect(await codeOf(await operations('POST', '/api/tokens', distant))).toBe('token_day_too_late');
});

async function newcomer(username: string): Promise<{ id: number; token: Client }> {
  const id = await asOwner(async (tx) => {
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    const [personId] = await savePeople(tx, { version, actor: localOperator }, [
      { name: username, role: 'operations' },
    ]);
    await addLogin(tx, { personId: personId!, username, password: 'correct horse' }, localOperator);
    return personId!;
  });
  return { id, token: withToken(await tokenOf(await signedIn(server.url, username))) };
}

test('whoever left, or whose login was closed, loses the token with it', async () => {
  const [left, closed] = [await newcomer('zhao'), await newcomer('qian')];
  await letGo(server.db, left.id, '2020-01-01');
  await asOwner((tx) => disableLogin(tx, 'qian', localOperator));
  for (const { token } of [left, closed])
    expect(await codeOf(await token('GET', '/api/imports/999'))).toBe('token_unknown');
});

test('a token can do no more than its owner may today', async () => {
  const { id, token } = await newcomer('sun');
  expect((await token('GET', '/api/imports/999')).status).toBe(404);
  await asOwner(async (tx) => {
    const person = (await currentPeople(tx)).find((each) => each.id === id)!;
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    await savePeople(tx, { version, actor: localOperator }, [{ ...person, role: 'seller' }]);
  });
  expect(await codeOf(await token('GET', '/api/imports/999'))).toBe('not_allowed');
});

test.each(['a\u202E\nb', 'a\u200Bb', 'a\uD800b', 'a\u2028b', '\u0007'])('%j is no name of a token', async (name) => {
  expect(await codeOf(await operations('POST', '/api/tokens', { name }))).toBe('token_name_invalid');
});

test.each(['manager', 'seller'] as const)(
  'whoever became a %s lists their tokens and ends them, and nobody else’s',
  async (role) => {
    const { id } = await newcomer(`zhou-${role}`);
    const theirs = await signedIn(server.url, `zhou-${role}`);
    await asOwner(async (tx) => {
      const person = (await currentPeople(tx)).find((each) => each.id === id)!;
      const version = await beginChange(tx, { kind: 'people', changedBy: null });
      await savePeople(tx, { version, actor: localOperator }, [{ ...person, role }]);
    });
    const list = async () =>
      ((await (await theirs('GET', '/api/tokens')).json()) as { tokens: { id: number }[] }).tokens;
    const [token, ...others] = await list();
    expect(others).toEqual([]);
    expect((await theirs('POST', '/api/tokens', { name: 'x' })).status).toBe(403);
    expect(await codeOf(await theirs('DELETE', `/api/tokens/${token!.id - 1}`))).toBe('token_not_found');
    expect((await theirs('DELETE', `/api/tokens/${token!.id}`)).status).toBe(204);
    expect(await list()).toEqual([]);
  },
);

test('only those who bring files make tokens for imports', async () => {
  for (const role of ['manager', 'seller', 'supervisor', 'reader'])
    expect((await (await signedIn(server.url, role))('POST', '/api/tokens', { name: 'x' })).status).toBe(403);
});

test.each(['Bearer', 'Bearer ', 'Basic eDp5', 'youju_x'])(
  'the header %j is no token: a cookie is asked for',
  async (authorization) => {
    const answer = await clientOf(server.url)('GET', '/api/imports/1', undefined, { authorization });
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'not_signed_in']);
  },
);

test('a seller’s program reads the figures that the seller sees, and brings no files', async () => {
  await importText(server.db, `单据号,日期,客户,业务员,金额\nF1,2025-01-05,甲,seller,5\nF2,2025-01-06,乙,below,7`);
  const seller = await signedIn(server.url, 'seller');
  const program = withToken(await tokenOf(seller, { may: ['figures', 'reports'] }));
  const ask = async (client: Client) =>
    ((await (await client('POST', '/api/figures', { expressions: ['sales@2025'] })).json()) as { figures: object[] })
      .figures;
  expect(await ask(program)).toEqual(await ask(seller));
  expect(await ask(program)).not.toEqual(await ask(operations));
  expect((await program('GET', '/api/reports')).status).toBe(200);
  expect(await codeOf(await program('POST', '/api/reports', {}))).toBe('token_not_here');
  expect(await codeOf(await program('GET', '/api/imports/1'))).toBe('token_other_use');
  expect(await codeOf(await seller('POST', '/api/tokens', { name: 'x', may: ['imports', 'figures'] }))).toBe(
    'token_not_allowed',
  );
});
