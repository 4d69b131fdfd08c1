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

test('a long name of a customer breaks, and takes no more than its share', () => {
  const name = '某某（上海）新能源科技发展股份有限公司'.repeat(3);
  expect(columnWidths(columns(0.3, 0.7), [row(name, '1')], space)).toEqual([2400, 5600]);
});

test('more columns than fit are told', () => {
  const many = columns(...Array<number>(12).fill(1 / 12));
  expect(columnWidths(many, [row(...Array<string>(12).fill('128,000,000.00'))], space)).toBeUndefined();
});
