import { expect, test } from 'vitest';
import type { Column } from '../blocks.ts';
import { columnWidths } from './column-widths.ts';

const columns = (...shares: number[]): Column[] =>
  shares.map((share, index) => ({ title: '甲', align: index === 0 ? 'left' : 'right', share }));
const row = (...texts: string[]) => texts.map((text) => [{ text }]);
const space = { width: 8000, size: 21 };

test('columns are as wide as their shares where nothing breaks', () => {
  expect(columnWidths(columns(0.4, 0.3, 0.3), [row('浙江', '1.00', '2.00')], space)).toEqual([3200, 2400, 2400]);
});

test('an amount takes what it needs from the others', () => {
  const [name, amount] = columnWidths(columns(0.9, 0.1), [row('浙江', '-1,280,000,000.00')], space)!;
  expect(amount).toBeGreaterThan(17 * 0.5 * 210);
  expect(name! + amount!).toBe(8000);
});

test('a head breaks before its unit, not within its words, where there is room', () => {
  const heads = [
    { title: '系列', align: 'left' as const, share: 0.8 },
    { title: '毛利率变动（百分点）', align: 'right' as const, share: 0.2 },
  ];
  const [, change] = columnWidths(heads, [row('A', '+0.2')], { ...space, width: 3000 })!;
  expect(change).toBeGreaterThan(5 * 210);
  expect(change).toBeLessThan(10 * 210);
});

test('a long name of a customer breaks, and takes no more than its share', () => {
  const name = '某某（上海）新能源科技发展股份有限公司'.repeat(3);
  expect(columnWidths(columns(0.3, 0.7), [row(name, '1')], space)).toEqual([2400, 5600]);
});

test('a footnote’s mark behind an amount has its place too', () => {
  const marked = [[[{ text: '甲' }], [{ text: '1,280,000,000.00', expr: 'x', notes: ['缺月', '目标不全'] }]]];
  const plain = [row('甲', '1,280,000,000.00')];
  const amount = (rows: typeof marked) => columnWidths(columns(0.9, 0.1), rows, space)![1]!;
  expect(amount(marked)).toBeGreaterThan(amount(plain as typeof marked));
});

test('more columns than fit are told', () => {
  const many = columns(...Array<number>(12).fill(1 / 12));
  expect(columnWidths(many, [row(...Array<string>(12).fill('128,000,000.00'))], space)).toBeUndefined();
});
