import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { clientOf, signedIn } from '../../test/support/http.ts';
import { rowsOf } from '../../test/support/intake.ts';
import { serve } from '../../test/support/serving.ts';

const server = await serve();
const refusals = () =>
  rowsOf(
    server.db,
    sql`select person_id, subject, details ->> 'code' as code, details ->> 'times' as times, address, request_id is not null as asked
        from operation_log where action = 'refused' order by number`,
  );

test('whoever tries what their role may not do stands in the log, and not each time', async () => {
  const seller = await signedIn(server.url, 'seller');
  for (let time = 0; time < 45; time++) await seller('POST', '/api/months/2025-01/close');
  const rows = await refusals();
  expect(rows).toHaveLength(12);
  expect(rows.at(-1)).toBe(`${server.people.seller} POST /api/months/:month/close not_allowed 40 127.0.0.1 true`);
});

test('so does a request that another site sent', async () => {
  await clientOf(server.url)('POST', '/api/session', {}, { origin: 'https://evil.example' });
  expect((await refusals()).at(-1)).toMatch(/POST \/api\/session foreign_origin 1 127.0.0.1 true$/);
});

test('who is not signed in, or asks for what is not there, does not', async () => {
  const before = (await refusals()).length;
  await clientOf(server.url)('GET', '/api/batches');
  await (await signedIn(server.url, 'seller'))('GET', '/api/reports/99');
  expect(await refusals()).toHaveLength(before);
});

test('whoever has many addresses of one network is told of as one', async () => {
  const times = (host: number) =>
    clientOf(server.url)(
      'POST',
      '/api/setup',
      {},
      { origin: 'https://evil.example', 'x-forwarded-for': `2001:db8::${host}` },
    );
  for (let host = 1; host <= 15; host++) await times(host);
  expect((await refusals()).filter((row) => row.includes('/api/setup'))).toHaveLength(10);
});
