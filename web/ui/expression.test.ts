import { expect, test } from 'vitest';
import { catalogues } from '../words/words.ts';
import { isChange, periodOf } from './expression.ts';

const { zh, en } = catalogues;

test('growth, differences and gaps are changes', () => {
  const changes = ['sales:yoy{province=浙江}@2025', 'gross_margin:dyoy@2025', 'sales:gap@2025', 'run_rate@2025'];
  expect(changes.filter(isChange)).toEqual(changes);
});

test('sums, shares and what only looks like a change are none', () => {
  const others = ['sales@2025', 'sales:share by series@2025', 'sales{customer="a:yoy"}@2025'];
  expect(others.filter(isChange)).toEqual([]);
});

test.each([
  ['sales@2025', '2025年', '2025'],
  ['sales{seller="a@b"}@2025Q3', '2025年三季度', 'Q3 2025'],
  ['sales@2025H1', '2025年上半年', 'First half of 2025'],
  ['sales@2025-07', '2025年7月', 'July 2025'],
  ['sales@2024-01-01..2024-11-22', '2024年1月1日至2024年11月22日', '1 January 2024 to 22 November 2024'],
  ['sales@r12(2025-12)', 'r12(2025-12)', 'r12(2025-12)'],
])('the period of %s is %s', (expression, chinese, english) => {
  expect([periodOf(expression, zh), periodOf(expression, en)]).toEqual([chinese, english]);
});
