// Injection in every parameter of every route, as the OpenAPI document lists them.

import { expect, test } from 'vitest';
import { listLogins } from '../../src/access/logins.ts';
import { transact, wholeCompany } from '../../src/db/database.ts';
import type { Attacked } from './attacked.ts';
import { type Operation, operations, type Place, requestOf } from './operations.ts';
import { longText, shapes, texts } from './payloads.ts';
import { fileForm } from './things.ts';

export function attackParameters(attacked: Attacked): void {
  const asked = operations.filter(({ places }) => places.length > 0);

  test.each(asked)(
    '$name takes nothing hostile in any of its places',
    async (operation) => {
      for (const place of operation.places) await tryEverything(attacked, operation, place);
    },
    60_000,
  );

  test.each(operations)('$name is not confused by parameters that it does not have', async (operation) => {
    const { path, body } = requestOf(operation, attacked.things);
    const sign = path.includes('?') ? '&' : '?';
    const strange = ['__proto__[polluted]=1', 'constructor[prototype][polluted]=1', 'a=1&a=2&a[]=3', '%00=%ff', '%'];
    for (const each of strange) await ask(attacked, operation, { path: path + sign + each, body });
  });

  test('no prototype was polluted, nobody may sign in that could not before, and figures are answered', async () => {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const logins = await transact(attacked.db, wholeCompany, listLogins);
    expect(logins.map(({ username }) => username).sort()).toEqual(Object.keys(attacked.people).sort());
    const { body } = await attacked.as('manager')('POST', '/api/figures', { expressions: ['sales@2024'] });
    expect(JSON.parse(body)).toMatchObject({ figures: [{ expr: 'sales@2024' }] });
  });
}

async function tryEverything(attacked: Attacked, operation: Operation, place: Place): Promise<void> {
  const written = isFree(place) ? texts : texts.filter((_, index) => index % 4 === 0);
  const values = place.in === 'body' && !operation.isForm ? [...written, ...shapes, longText] : written;
  for (const value of values) await ask(attacked, operation, requestOf(operation, attacked.things, { place, value }));
  if (place.in === 'query') await ask(attacked, operation, twice(requestOf(operation, attacked.things), place));
  if (place.in !== 'body' || operation.isForm) return;
  for (const json of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', deep]) {
    const marked = requestOf(operation, attacked.things, { place, value: 'PLACE' });
    await ask(attacked, operation, { path: marked.path, body: JSON.stringify(marked.body).replace('"PLACE"', json) });
  }
}

// A number or a choice is refused at the door, whatever else is written there.
function isFree({ schema }: Place): boolean {
  return schema.enum === undefined && !['integer', 'number', 'boolean'].includes(schema.type ?? '');
}

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

function twice(request: ReturnType<typeof requestOf>, { way }: Place): ReturnType<typeof requestOf> {
  return { ...request, path: `${request.path}&${way[0]}=a&${way[0]}=b` };
}

async function ask(
  attacked: Attacked,
  operation: Operation,
  { path, body }: { path: string; body: unknown },
): Promise<void> {
  const { method, role, isForm } = operation;
  const json = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
  const sent = isForm ? fileForm('a.csv', 'a', body as Record<string, string>) : body;
  const { headers } = await attacked.as(role)(method, path, sent, json);
  expect(headers.getSetCookie().join()).not.toContain('planted');
}
