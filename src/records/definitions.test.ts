import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { definitionList } from './definition-list.ts';
import { definitionsOf, readDefinitions } from './definitions.ts';
import { checkSetting } from './check-setting.ts';

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
  await transact(db, wholeCompany, async (tx) => {
    await sql`insert into change (version, kind) values (1, 'settings'), (2, 'settings'), (3, 'settings')`.execute(tx);
    await sql`
      insert into setting_value (key, valid_from, value, from_version, to_version) values
        ('tier.core', '0001-01-01', '6000000', 1, 2),
        ('tier.core', '0001-01-01', '4000000', 2, null),
        ('tier.core', '2026-01-01', '8000000', 3, null)`.execute(tx);
  });
});

const core = async (version: number, on: string) => {
  const at = { version, current: version === 3 };
  const definitions = await transact(db, wholeCompany, (tx) => readDefinitions(tx, at));
  return definitions.number('tier.core', on);
};

test('before anything is decided, the default answers', () => {
  const definitions = definitionsOf([]);
  expect(definitions.number('cost_coverage.least', '2025-06-30')).toBe(0.95);
  expect(definitions.text('run_rate.days', '2025-06-30')).toBe('calendar');
});

test('a value answers from its day on', async () => {
  expect(await core(3, '2025-12-31')).toBe(4_000_000);
  expect(await core(3, '2026-01-01')).toBe(8_000_000);
});

test('an earlier version answers what was known then', async () => {
  expect(await core(0, '2026-01-01')).toBe(5_000_000);
  expect(await core(1, '2026-01-01')).toBe(6_000_000);
  expect(await core(2, '2026-01-01')).toBe(4_000_000);
});

test('the fingerprint follows the values, not the order they are read in', () => {
  const lost = { key: 'lost.months', valid_from: '2025-01-01', value: '3' };
  const core = { key: 'tier.core', valid_from: '2025-01-01', value: '1' };
  const print = (...values: (typeof lost)[]) => definitionsOf(values).fingerprint;
  expect(print(lost, core)).toBe(print(core, lost));
  expect(new Set([print(), print(lost), print(core), print({ ...lost, valid_from: '2025-02-01' })]).size).toBe(4);
});

test.each([
  ['tier.core', '5,000,000', 'tier.core 5000000'],
  ['核心客户年采购额下限', '500万', 'tier.core 5000000'],
  ['tier.strategic', '0.2亿元', 'tier.strategic 20000000'],
  [' Close.Day ', '5', 'close.day 5'],
  ['cost_coverage.least', '95%', 'cost_coverage.least 0.95'],
  ['小基数占比', '０．０１', 'small_base.share 0.01'],
  ['run_rate.days', '工作日', 'run_rate.days working'],
  ['visible.ranks.seller', 'YES', 'visible.ranks.seller yes'],
])('%s = %s is kept as %s', (key, value, kept) => {
  const checked = checkSetting(key, value);
  expect('setting' in checked && `${checked.setting.key} ${checked.setting.value}`).toBe(kept);
});

test.each([
  ['close.day', '31', '“月结日”不能是“31”，请填 1 到 28 之间的整数。'],
  ['close.day', '5.5', '“月结日”不能是“5.5”，请填 1 到 28 之间的整数。'],
  ['tier.core', '50%', '“核心客户年采购额下限”不能是“50%”，请填 0 到 1000000000000000 之间的数。'],
  ['cost_coverage.least', '95', '“成本覆盖率下限”不能是“95”，请填 0 到 1 之间的数。'],
  ['visible.ranks.seller', '也许', '“销售员可见名次”不能是“也许”，可填：yes(是)、no(否)。'],
  ['tier.cor', '1', '没有叫“tier.cor”的设置项。最接近的是：tier.core、tier.base。'],
])('%s = %s is a problem', (key, value, message) => {
  expect(checkSetting(key, value)).toMatchObject({ problem: { message: { zh: message } } });
});

test('every default may stand where it stands, and every name is its own', () => {
  for (const [key, { default: value }] of Object.entries(definitionList))
    expect(checkSetting(key, value)).toEqual({ setting: { key, value } });
  const names = Object.values(definitionList).flatMap(({ name }) => [name.zh, name.en]);
  expect(new Set(names).size).toBe(names.length);
});
