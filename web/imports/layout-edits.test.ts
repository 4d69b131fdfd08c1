import { expect, test } from 'vitest';
import { type Columnar, withEdits } from './layout-edits.ts';

const layout = {
  kind: 'sales',
  columns: [
    { key: 'date', header: '日期', confidence: 1, how: 'name' },
    { key: 'amount', header: '金额', confidence: 0.6, how: 'near name' },
  ],
} as unknown as Columnar;

test('another header takes the place of a column', () => {
  const mapping = withEdits({}, layout, { 金额: null, 价税合计: 'amount' });
  expect(mapping).toEqual({ kind: 'sales', columns: { amount: '价税合计' } });
});

test('a column that loses its header is not recognised by itself again', () => {
  expect(withEdits({}, layout, { 金额: null })).toEqual({ kind: 'sales', columns: { amount: null } });
});

test('what the mapping said besides stays', () => {
  const before = { columns: { cost: '成本' }, filters: [{ column: '状态', not: ['作废'] }] };
  expect(withEdits(before, layout, { 备注: 'seller' })).toEqual({
    kind: 'sales',
    columns: { cost: '成本', seller: '备注' },
    filters: before.filters,
  });
});
