// What a viewer learns beyond the own rows, and what an executive does not learn of people.

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../test/support/ledger.ts';
import { localOperator, type Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { ask } from './ask.ts';
import { diff } from './proof/diff.ts';
import { trace, traceRows } from './proof/trace.ts';

let db: Database;
let seller: Viewer;
let supervisor: Viewer;
const reader: Viewer = { ...localOperator, name: '贺', role: 'reader' };

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,系列,业务员,金额
     D1,2025-01-05,甲,浙江,A,张三,100
     D2,2025-01-06,乙,浙江,A,李四,200
     D3,2025-01-07,丙,浙江,A,王五,300
     D4,2025-01-08,丁,浙江,A,赵六,400
     D5,2025-01-09,戊,江苏,B,李四,500
     D6,2025-02-05,甲,浙江,A,张三,100
     D7,2025-02-06,乙,浙江,A,李四,200
     E1,2025-03-05,甲,浙江,A,张三,100
     E2,2025-03-05,乙,浙江,A,李四,100
     E3,2025-03-05,乙,浙江,A,王五,100
     E4,2025-03-05,乙,浙江,A,赵六,100
     E5,2025-03-05,乙,江苏,A,李四,100
     E6,2025-03-05,乙,江苏,A,王五,100
     E7,2025-03-05,乙,江苏,A,赵六,100`,
  );
  await importText(db, '姓名,角色,上级\n张三,销售员,周主管\n李四,销售员,周主管\n周主管,主管,', { kind: 'people' });
  seller = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  supervisor = await viewerNamed(db, '周主管', { role: 'supervisor', sees: ['周主管', '张三'] });
});
beforeEach(() => decide('no'));

const visible = [
  'region_totals.seller',
  'region_totals.supervisor',
  'ranks.seller',
  'ranks.supervisor',
  'people.reader',
];
const decide = (value: string, keys = visible) =>
  importText(db, `设置项,值\n${keys.map((key) => `visible.${key},${value}`).join('\n')}`, { kind: 'settings' });
const seen = (expression: string, viewer: Viewer = seller, options = {}) =>
  short(db, expression, { viewer, ...options });

test('a seller learns the own place and part of the whole only where the company allows it', async () => {
  const asked = ['sales:rank(seller){seller=张三}@2025-01', 'sales:share(seller){seller=张三}@2025-01'];
  const answers = () => Promise.all(asked.map((expression) => seen(expression)));
  expect(await answers()).toEqual(['— out_of_scope', '— out_of_scope']);
  await decide('yes', ['ranks.seller']);
  expect(await answers()).toEqual(['4', '— out_of_scope']);
  await decide('yes', ['region_totals.seller']);
  expect(await answers()).toEqual(['4', '6.7%']);
  expect(await seen('sales:rank by seller@2025-01')).toBe('— out_of_scope');
});

test('what a role may see is decided for that role alone', async () => {
  await decide('yes', ['region_totals.supervisor']);
  expect(await seen('sales:share(seller){seller=张三}@2025-01', supervisor)).toBe('6.7%');
  expect(await seen('sales:share(seller){seller=张三}@2025-01')).toBe('— out_of_scope');
  const alone = { ...supervisor, scope: seller.scope };
  expect(await seen('sales:share(seller){seller=张三}@2025-01', alone)).toBe('6.7%');
  expect(await seen('sales:share(seller){seller=张三}@2025-01')).toBe('— out_of_scope');
});

test('what is decided holds from today on, whatever period is asked about', async () => {
  await importText(db, '设置项,值,生效日期\nvisible.ranks.seller,yes,2025-01-01\nvisible.ranks.seller,no,2026-11-24', {
    kind: 'settings',
  });
  const rank = (today: string) =>
    ask(db, seller, { expressions: ['sales:rank(seller){seller=张三}@2025-01'], today, asOf: '2025-06-30' });
  expect(await rank('2026-11-23')).toMatchObject([{ value: 4 }]);
  expect(await rank('2026-11-24')).toMatchObject([{ value: null, verdicts: ['out_of_scope'] }]);
});

test.each([
  ['a slice with one other seller', 'sales:share(seller){seller=张三,series=B}@2025-01'],
  ['a month with one other seller', 'sales:share(seller){seller=张三}@2025-02'],
  ['months, of which one would be told by subtraction', 'sales:share(seller){seller=张三}@2025-01..2025-02'],
  ['a slice whose rest is one other seller', 'sales:share(seller){seller=张三,province=浙江}@2025-01'],
  ['two members, of which one is one other seller', 'sales:share(seller){seller=张三,series=A|B}@2025-01'],
  ['all but what is one other seller', 'sales:share(seller){seller=张三,series!=B}@2025-01'],
  ['days', 'sales:share(seller){seller=张三}@2025-01-05..2025-01-08'],
  ['two conditions', 'sales:share(seller){seller=张三,province=浙江,series=A}@2025-01'],
  ['a bound', 'sales:share(seller){seller=张三,purchase>=300}@2025-01'],
  ['a customer of another one', 'sales:share(seller){seller=张三,customer=甲}@2025-01'],
  ['places among two', 'sales:rank(seller){seller=张三}@2025-02'],
])('%s would tell the figure of another one, and is not told', async (_, expression) => {
  await decide('yes');
  expect(await seen(expression)).toBe('— out_of_scope');
});

test.each([
  ['sales:share(seller){seller=张三,province=浙江}@2025-03', '25.0%'],
  ['sales:share(seller){seller=张三,province!=江苏}@2025-03', '25.0%'],
  ['sales:share(seller){seller=张三,province=浙江|江苏}@2025-03', '14.3%'],
  ['sales:share(seller){seller=张三,series=A}@2025-03', '14.3%'],
])('where enough others stand behind every piece, %s is %s', async (expression, answer) => {
  await decide('yes');
  expect(await seen(expression)).toBe(answer);
});

test('a day that the asker chooses, or an earlier version, tells no total', async () => {
  await decide('yes');
  const share = 'sales:share(seller){seller=张三}@2025-01';
  expect(await seen(share, seller, { asOf: '2025-01-08' })).toBe('— out_of_scope');
  expect(await seen(share, seller, { asOf: '2025-01-31' })).toBe('6.7% not_closed');
  const { version } = (await ask(db, localOperator, { expressions: ['sales@2025'] }))[0] as { version: number };
  await decide('yes', ['ranks.seller']);
  await importText(db, '单号,日期,客户,业务员,金额\nD8,2024-01-05,甲,张三,1');
  expect(await seen(share, seller, { atVersion: version })).toBe('— out_of_scope');
});

test('how many others there must be is the company’s to say', async () => {
  await decide('yes');
  await importText(db, '设置项,值\nvisible.least_others,4', { kind: 'settings' });
  expect(await seen('sales:share(seller){seller=张三}@2025-01')).toBe('— out_of_scope');
  await importText(db, '设置项,值\nvisible.least_others,3', { kind: 'settings' });
});

test('an executive sees the region, and of people nothing', async () => {
  expect(await seen('sales by province@2025-01', reader)).toBe('江苏 500.00元; 浙江 1,000.00元');
  for (const slice of ['{seller=张三}', '{owner=张三}', '{supervisor=周主管}', '{seller=没有这人}'])
    expect(await seen(`sales${slice}@2025-01`, reader)).toBe('— out_of_scope');
  for (const by of ['seller', 'owner', 'supervisor', 'province,seller'])
    expect(await seen(`sales by ${by}@2025-01`, reader)).toBe('— out_of_scope');
  expect(await seen('sales:share(seller){series=A}@2025-01', reader)).toBe('— out_of_scope');
});

test('rows are shown to an executive without the people in them', async () => {
  const { rows } = await traceRows(db, reader, { expression: 'sales@2025' });
  expect(rows[0]).toMatchObject({ seller: null, customer: expect.any(String), file: 'ledger.csv' });
  const behind = await traceRows(db, reader, { expression: 'headcount@2025' });
  expect(behind.total).toBeGreaterThan(0);
  const changed = await diff(db, reader, { from: 0, to: 1, expressions: ['sales@2025'] });
  const proof = await trace(db, reader, { expression: 'headcount@2025' });
  expect(JSON.stringify([rows, behind, changed, proof])).not.toMatch(/张三|李四|王五|赵六|周主管/);
});

test('where the company allows it, an executive sees people', async () => {
  await decide('yes', ['people.reader']);
  expect(await seen('sales{seller=张三}@2025-01', reader)).toBe('100.00元');
  const { rows } = await traceRows(db, reader, { expression: 'sales{seller=张三}@2025-01' });
  expect(rows).toMatchObject([{ seller: '张三' }]);
});
