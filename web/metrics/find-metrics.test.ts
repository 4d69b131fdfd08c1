import { expect, test } from 'vitest';
import { findMetrics } from './find-metrics.ts';

const metric = (key: string, name: string, aliases: string[] = []) => ({
  key,
  name,
  aliases,
  definition: `${name}的定义`,
  unit: 'CNY',
  formula: '',
  example: key,
  dimensions: [],
  bounds: false,
});
const themes = [
  { key: 'sales', name: '销售', metrics: [metric('sales', '销售额', ['营业额']), metric('cost', '销售成本')] },
  { key: 'people', name: '团队', metrics: [metric('headcount', '在岗人数')] },
];
const keysOf = (sought: string) => findMetrics(themes, sought).map(({ metrics }) => metrics.map(({ key }) => key));

test('nothing sought is everything', () => expect(keysOf(' ')).toEqual([['sales', 'cost'], ['headcount']]));

test.each([
  ['营业', [['sales']]],
  ['HEAD', [['headcount']]],
  ['销售 成本', [['cost']]],
  ['没有', []],
])('%s finds %j', (sought, keys) => expect(keysOf(sought)).toEqual(keys));
