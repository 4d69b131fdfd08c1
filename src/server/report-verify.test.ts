import { beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { importText } from '../../test/support/ledger.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import type { Verification } from '../report/verify/verification.ts';
import { localOperator } from '../access/viewer.ts';
import { annualReport } from '../../test/support/annual-report.ts';

let server: Serving;
let bytes: Buffer;
beforeAll(async () => {
  server = await serve();
  const provinces = ['浙江', '江苏', '福建', '江西', '广东', '上海', '安徽'];
  const lines = provinces.flatMap((province, index) =>
    [2024, 2025].map((year) => `D${year}-${index},${year}-01-10,${province}公司,${province},12340000`),
  );
  await importText(server.db, ['单号,日期,客户,省份,金额', ...lines].join('\n'));
  ({ bytes } = await annualReport(server.db, localOperator, { period: '2025' }));
});

async function verify(who: string, file: Uint8Array, name = 'r.docx', query = ''): Promise<Response> {
  const client: Client = await signedIn(server.url, who);
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), name);
  return client('POST', `/api/reports/verify${query}`, form);
}

test('an uploaded report is verified in the scope of who asks', async () => {
  const answer = await verify('manager', bytes);
  expect(answer.status).toBe(200);
  const result = (await answer.json()) as { figures: number };
  expect(result).toMatchObject({ proven: result.figures, drifted: [], edited: [], unknown: [], removed: [] });
  expect(await (await verify('seller', bytes)).json()).toMatchObject({
    proven: 0,
    unknown: expect.arrayContaining([expect.objectContaining({ reason: 'out_of_scope' })]),
  });
});

test('the rows of the first drifts come by themselves, those of all where they are asked for', async () => {
  await importText(server.db, '单号,日期,客户,省份,金额\nD2,2025-01-09,乙公司,江苏,70000000', { name: '迟到.csv' });
  const bare = async (query: string) => {
    const { drifted } = (await (await verify('manager', bytes, 'r.docx', query)).json()) as Verification;
    return { drifted: drifted.length, bare: drifted.filter(({ changes }) => changes === null).length };
  };
  expect((await bare('')).bare).toBeGreaterThan(0);
  expect((await bare('?rows=all')).bare).toBe(0);
});

test('what is no report is refused in words', async () => {
  const answer = await verify('manager', Buffer.from('%PDF-1.7'), 'r.pdf');
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { error: expect.objectContaining({ code: 'not_word', message: expect.stringContaining('PDF') }) },
  ]);
});

test('a file that is too large is refused, and so is none', async () => {
  const large = await verify('manager', Buffer.alloc(31 * 1024 * 1024));
  expect([large.status, await large.json()]).toEqual([
    413,
    { error: expect.objectContaining({ code: 'upload_too_large' }) },
  ]);
  const client = await signedIn(server.url, 'manager');
  const none = await client('POST', '/api/reports/verify', new FormData());
  expect(await none.json()).toMatchObject({ error: { code: 'upload_missing' } });
});

test('whoever has one verified after another is told to wait', async () => {
  const hasty = await serve({ limits: { reportsPerMinute: 1 } });
  const client = await signedIn(hasty.url, 'manager');
  const ask = async () => (await client('POST', '/api/reports/verify', new FormData())).status;
  expect([await ask(), await ask()]).toEqual([400, 429]);
});
