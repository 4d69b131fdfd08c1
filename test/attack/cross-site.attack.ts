// Pages of other sites that have the browser of somebody signed in send requests, and ways around the method.

import { expect, test } from 'vitest';
import type { Attacked } from './attacked.ts';
import { operations, requestOf } from './operations.ts';
import { fileForm } from './things.ts';

const foreign: Record<string, Record<string, string>> = {
  'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'a sibling of this site': { 'sec-fetch-site': 'same-site' },
  'a script without an origin': { 'sec-fetch-site': 'cross-site' },
  'a sandbox': { origin: 'null' },
  'a name that begins like ours': { origin: 'http://127.0.0.1.evil.example' },
  'our name at another port': { origin: 'http://127.0.0.1:1' },
  'our name as a user': { origin: 'http://127.0.0.1@evil.example' },
  'an origin that is no address': { origin: 'evil' },
};

export function attackAcrossSites(attacked: Attacked): void {
  const changing = operations.filter(({ method }) => method !== 'GET');
  const signedIn = changing.filter(({ role }) => role !== 'nobody');

  test.each(changing)('$name is refused to every other site', async (operation) => {
    const { path, body } = requestOf(operation, attacked.things);
    for (const headers of Object.values(foreign)) {
      const sent = operation.isForm ? fileForm('a.csv', 'a') : body;
      const answer = await attacked.as(operation.role)(operation.method, path, sent, headers);
      expect([answer.status, answer.body.includes('foreign_origin')]).toEqual([403, true]);
    }
  });

  test.each(signedIn.filter(({ isForm, body }) => !isForm && body))(
    '$name takes no body that a form can send',
    async (operation) => {
      const { path, body } = requestOf(operation, attacked.things);
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'text/plain; application/json',
        'multipart/form-data; boundary=x',
        '',
      ]) {
        const answer = await attacked.as(operation.role)(operation.method, path, JSON.stringify(body), {
          'content-type': type,
        });
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    },
  );

  test('a method is what it says, not what a header or a parameter says', async () => {
    const { token } = attacked.things;
    const overrides = ['x-http-method-override', 'x-http-method', 'x-method-override'];
    for (const header of overrides)
      await attacked.as('operations')('GET', `/api/tokens?_method=DELETE`, undefined, { [header]: 'DELETE' });
    await attacked.as('operations')('POST', `/api/tokens/${token}?_method=DELETE`, { _method: 'DELETE' });
    expect((await attacked.as('operations')('GET', '/api/tokens')).body).toContain('"ERP"');
  });

  test('no other site is told that it may read, whatever it asks', async () => {
    for (const origin of ['https://evil.example', 'null', attacked.url])
      for (const method of ['GET', 'OPTIONS']) {
        const asked = {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        };
        const { headers } = await attacked.as('manager')(method, '/api/customers', undefined, asked);
        expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
  });

  test('reading changes nothing: no route that changes things goes by GET', async () => {
    const before = (await attacked.as('operations')('GET', '/api/batches')).body;
    for (const { path, places } of changing.filter(({ isForm }) => !isForm)) {
      const address = path.replace(/\{\w+\}/g, '1');
      const query = places.map(({ way }) => `${way[0]}=1`).join('&');
      expect((await attacked.as('operations')('GET', `${address}?${query}`)).status).not.toBe(500);
    }
    expect((await attacked.as('operations')('GET', '/api/batches')).body).toBe(before);
  });
}
