// The token of a program, taken to other doors, and tokens that are none.

import { expect, test } from 'vitest';
import { openToTokens } from '../../src/access/matrix.ts';
import type { Attacked } from './attacked.ts';
import { operations, requestOf } from './operations.ts';
import { fileForm } from './things.ts';

export function attackTokens(attacked: Attacked): void {
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const with_ = (secret: string, method: string, path: string, body?: unknown) =>
    attacked.as('nobody')(method, path, body, bearer(secret));
  const closed = operations.filter(
    ({ name, role }) => role !== 'nobody' && openToTokens[name.replace(/\{(\w+)\}/g, ':$1')] === undefined,
  );

  test.each(closed)('$name opens to no token', async (operation) => {
    const { path, body } = requestOf(operation, attacked.things);
    const answer = await with_(
      attacked.things.tokenSecret,
      operation.method,
      path,
      operation.isForm ? fileForm('a.csv', 'a') : body,
    );
    expect([answer.status, answer.body.includes('token_not_here')]).toEqual([403, true]);
  });

  test('a token looks at the imports of its owner and at nobody else’s', async () => {
    const asked = await attacked.as('manager')(
      'POST',
      '/api/imports',
      fileForm('订单.csv', '日期,客户,金额\n2025-01-05,甲公司,x'),
    );
    const { id } = JSON.parse(asked.body) as { id: number };
    const financeToken = await tokenOf('finance');
    expect((await with_(financeToken, 'GET', `/api/imports/${id}`)).status).toBe(404);
    expect((await with_(financeToken, 'GET', `/api/imports/${attacked.things.import}`)).status).toBe(404);
    expect((await with_(attacked.things.tokenSecret, 'GET', `/api/imports/${attacked.things.import}`)).status).toBe(
      200,
    );
  });

  test.each(['x', 'youju_', `youju_${'A'.repeat(43)}`, "' or '1'='1", 'null', '%00', 'a'.repeat(4000), '..', '{}'])(
    'the token %j is none',
    async (secret) => expect((await with_(secret, 'GET', `/api/imports/${attacked.things.import}`)).status).toBe(401),
  );

  test('a revoked token is none, and a session is no token', async () => {
    const secret = await tokenOf('operations');
    const { tokens } = JSON.parse((await attacked.as('operations')('GET', '/api/tokens')).body) as {
      tokens: { id: number }[];
    };
    await attacked.as('operations')('DELETE', `/api/tokens/${tokens.at(-1)!.id}`);
    expect((await with_(secret, 'GET', `/api/imports/${attacked.things.import}`)).status).toBe(401);
    const session = (await attacked.cookieOf('operations')).split('=')[1]!;
    expect((await with_(session, 'GET', `/api/imports/${attacked.things.import}`)).status).toBe(401);
    const asCookie = { cookie: `youju=${attacked.things.tokenSecret}` };
    expect((await attacked.as('nobody')('GET', '/api/tokens', undefined, asCookie)).status).toBe(401);
  });

  test('a token beside a session gives no more than either', async () => {
    const cookie = await attacked.cookieOf('seller');
    const both = { cookie, ...bearer(attacked.things.tokenSecret) };
    expect((await attacked.as('nobody')('GET', '/api/batches', undefined, both)).status).toBe(403);
    const wrong = { cookie: await attacked.cookieOf('operations'), ...bearer('youju_wrong') };
    expect(
      (await attacked.as('nobody')('GET', `/api/imports/${attacked.things.import}`, undefined, wrong)).status,
    ).toBe(401);
  });

  let made = 0;
  async function tokenOf(role: string): Promise<string> {
    const { body } = await attacked.as(role)('POST', '/api/tokens', { name: `attack ${++made}` });
    return (JSON.parse(body) as { secret: string }).secret;
  }
}
