import { expect, test } from 'vitest';
import { signedIn } from '../../test/support/http.ts';
import { serve } from '../../test/support/serving.ts';

test('who maps a file sees the columns of its kind, in the language of the request', async () => {
  const server = await serve({});
  const client = await signedIn(server.url, 'operations');
  const { kinds } = (await (await client('GET', '/api/imports/kinds')).json()) as {
    kinds: { kind: string; title: string; columns: { key: string; header: string; required: boolean }[] }[];
  };
  const sales = kinds.find(({ kind }) => kind === 'sales')!;
  expect(sales).toMatchObject({ title: '台账' });
  expect(sales.columns).toContainEqual({ key: 'date', header: '日期', hint: '日期，如 2025-01-05', required: true });
});
