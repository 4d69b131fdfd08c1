// Answers never cross scopes: whatever pairs of people ask, in whatever order, each is told what an empty memory would tell.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText, viewerNamed } from '../../test/support/ledger.ts';
import { localOperator, type Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { ask, momentOf } from './ask.ts';
import { answer } from './answer.ts';
import { atMoment } from './moment.ts';

let db: Database;
let viewers: Viewer[];
const today = '2026-11-24';

beforeAll(async () => {
  db = await testDatabase();
  const names = ['张三', '李四', '王五', '赵六', '钱七'];
  const lines = names.flatMap((name, index) =>
    ['2025-01', '2025-02'].map(
      (month, at) =>
        `${name}${at},${month}-0${index + 1},客户${index % 3},${index % 2 ? '江苏' : '浙江'},${index < 4 ? 'A' : 'B'},${name},${(index + 1) * 100 + at}`,
    ),
  );
  await importText(db, `单号,日期,客户,省份,系列,业务员,金额\n${lines.join('\n')}`);
  await importText(
    db,
    `姓名,角色,上级\n周主管,主管,\n吴主管,主管,\n${names.map((name, index) => `${name},销售员,${index < 2 ? '周' : '吴'}主管`).join('\n')}`,
    { kind: 'people' },
  );
  const keys = ['region_totals.supervisor', 'ranks.seller'].map((key) => `visible.${key},yes`);
  await importText(db, `设置项,值\n${keys.join('\n')}`, { kind: 'settings' });
  viewers = [
    localOperator,
    { ...localOperator, role: 'reader' },
    await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] }),
    await viewerNamed(db, '张三', { role: 'supervisor', sees: ['张三'] }),
    await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] }),
    await viewerNamed(db, '周主管', { role: 'supervisor', sees: ['周主管', '张三', '李四'] }),
    await viewerNamed(db, '吴主管', { role: 'supervisor', sees: ['吴主管', '王五', '赵六', '钱七'] }),
  ];
});

const slice = fc
  .uniqueArray(
    fc.constantFrom(
      'province=浙江',
      'series=A',
      'seller=张三',
      'seller=李四',
      'customer=客户1',
      'supervisor=周主管',
      'owner=张三',
    ),
    { maxLength: 2, selector: (condition) => condition.split('=')[0] },
  )
  .map((conditions) => (conditions.length > 0 ? `{${conditions.join(',')}}` : ''));
const question = fc
  .tuple(
    fc.constantFrom('sales', 'customers', 'orders', 'headcount', 'sales_per_customer'),
    fc.constantFrom('', ':mom', ':share', ':share(seller)', ':rank(seller)'),
    slice,
    fc.constantFrom('', ' by seller', ' by province', ' by customer', ' by month'),
    fc.constantFrom('2025-01', '2025-02', '2025', '2025-01..2025-02'),
  )
  .map(([metric, transform, conditions, by, period]) => `${metric}${transform}${conditions}${by}@${period}`);

test('what one was told is never another’s answer', async () => {
  const pair = fc.tuple(fc.nat(6), fc.nat(6));
  const property = fc.asyncProperty(
    pair,
    fc.array(question, { minLength: 1, maxLength: 3 }),
    async (who, expressions) => {
      for (const index of who) {
        const viewer = viewers[index]!;
        const told = await ask(db, viewer, { expressions, today });
        expect(told).toEqual(await unremembered(viewer, expressions));
      }
    },
  );
  await fc.assert(property, { numRuns: 60 });
}, 120_000);

test('no answer to a seller names or counts a customer that only others sold to, or another seller', async () => {
  const viewer = viewers[2]!;
  const property = fc.asyncProperty(question, async (expression) => {
    const [told] = await ask(db, viewer, { expressions: [expression], today });
    const rows = 'error' in told! ? [] : (told!.rows ?? []).flatMap(({ key }) => Object.values(key));
    expect(rows.filter((name) => /李四|王五|赵六|钱七|客户[12]|吴主管/.test(name))).toEqual([]);
  });
  await fc.assert(property, { numRuns: 100 });
}, 120_000);

// As in ask.ts, but nothing is looked up or kept.
function unremembered(viewer: Viewer, expressions: string[]) {
  const work: Parameters<typeof atMoment<unknown>>[2]['work'] = async (tx, moment) =>
    (await answer(tx, viewer, { expressions, moment })).figures;
  return atMoment(db, viewer, { request: momentOf({ today }), work });
}
