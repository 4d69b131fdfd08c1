import { expect, test } from 'vitest';
import { serve } from '../../../test/support/serving.ts';
import { logOperation } from '../../access/log/log-operation.ts';
import { localOperator } from '../../access/viewer.ts';
import { transact, wholeCompany } from '../../db/database.ts';

const server = await serve();

const metrics = async (headers: Record<string, string> = {}) => {
  const answer = await fetch(`${server.url}/metrics`, { headers });
  return { status: answer.status, text: await answer.text() };
};
const valueOf = (text: string, name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);

test('answers are counted by the pattern of their route, never by their address', async () => {
  for (const path of ['/api/batches/1', '/api/batches/2', '/no/such/%E5%BC%A0%E4%B8%89'])
    await fetch(server.url + path, { headers: { accept: 'application/json' } });
  const { text } = await metrics();
  expect(text).toMatch(/_count\{method="GET",route="\/api\/batches\/:id",status="4xx"\} 2$/m);
  expect(text).not.toContain('%E5');
});

test('the ledger, open imports, sessions and the newest backup are told', async () => {
  await transact(server.db, wholeCompany, (tx) => logOperation(tx, localOperator, { action: 'backup' }));
  const { text } = await metrics();
  expect(valueOf(text, 'youju_ledger_version')).toBeGreaterThan(0);
  expect(valueOf(text, 'youju_operation_log_rows')).toBeGreaterThan(0);
  expect([valueOf(text, 'youju_imports_waiting'), valueOf(text, 'youju_sessions')]).toEqual([0, 0]);
  expect(Date.now() / 1000 - valueOf(text, 'youju_backup_last_timestamp_seconds')).toBeLessThan(60);
  expect(valueOf(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
});

test.each(['x-forwarded-for', 'X-Forwarded-Host', 'forwarded', 'X-Real-IP', 'via'])(
  'through a proxy (%s) nobody reads them',
  async (name) => {
    expect((await metrics({ [name]: '10.0.0.7' })).status).toBe(404);
  },
);

test('where the operator names a token, it is needed, from wherever', async () => {
  const guarded = await serve({ metricsToken: 'scrape-me-0123456789' });
  const status = async (authorization: string) =>
    (await fetch(`${guarded.url}/metrics`, { headers: { authorization, 'x-forwarded-for': '10.0.0.7' } })).status;
  expect(await status('Bearer scrape-me-0123456789')).toBe(200);
  expect(await status('Bearer scrape-me-012345678')).toBe(404);
  expect((await fetch(`${guarded.url}/metrics`)).status).toBe(404);
});
