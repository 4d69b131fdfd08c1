import { expect, test } from 'vitest';
import type { Answer } from '../api/shapes.ts';
import { joinRows, sortRows } from './join-rows.ts';

test('breakdowns by the same dimension stand side by side', () => {
  const rows = joinRows([by({ 浙江: 3, 福建: 2 }), by({ 浙江: 0.1 })], 'province');
  expect(rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell?.value)])).toEqual([
    ['浙江', 3, 0.1],
    ['福建', 2, undefined],
  ]);
});

test('a refused breakdown leaves its column empty', () => {
  const refused = { expr: 'x', error: { code: 'unknown_name', message: '' } };
  expect(joinRows([by({ 浙江: 3 }), refused], 'province')[0]?.cells[1]).toBeUndefined();
});

test('rows without a value come last either way', () => {
  const rows = joinRows([by({ 甲: null, 乙: 1, 丙: 2 })], 'province');
  const names = (descending: boolean) => sortRows(rows, { column: 0, descending }).map(({ name }) => name);
  expect(names(true)).toEqual(['丙', '乙', '甲']);
  expect(names(false)).toEqual(['乙', '丙', '甲']);
});

function by(values: Record<string, number | null>): Answer {
  const rows = Object.entries(values).map(([province, value]) => ({
    key: { province },
    expr: `sales{province=${province}}@2025`,
    value,
    text: String(value),
    verdicts: [],
  }));
  const words = { name: '', text: '', definition: '', definition_hash: '' };
  return { expr: 'sales', unit: 'CNY', value: 0, verdicts: [], version: 1, inputs: [], records: 0, rows, ...words };
}
