import { expect, test } from 'vitest';
import { type Columnar, withEdits } from './layout-edits.ts';

const layout = {
  kind: 'sales',
  fingerprint: 'f',
  mapping: {},
  columns: [
    { key: 'date', header: '日期', confidence: 1, how: 'name' },
    { key: 'amount', header: '金额', confidence: 0.6, how: 'near name' },
  ],
} as unknown as Columnar;

test('another header takes the place of a column', () => {
  const mapping = withEdits({}, layout, { 金额: null, 价税合计: 'amount' });
  expect(mapping).toEqual({ layouts: { f: { kind: 'sales', columns: { amount: '价税合计' } } } });
});

test('a column that loses its header is not recognised by itself again', () => {
  expect(withEdits({}, layout, { 金额: null })).toEqual({
    layouts: { f: { kind: 'sales', columns: { amount: null } } },
  });
});

test('an expression that becomes another column stays an expression', () => {
  const mapping = { columns: { amount: { expr: '[收入]*2' } } };
  const columns = [{ key: 'amount', header: '[收入]*2' }] as typeof layout.columns;
  expect(withEdits({}, { ...layout, columns, mapping }, { '[收入]*2': 'cost' }).layouts).toEqual({
    f: { kind: 'sales', columns: { amount: null, cost: { expr: '[收入]*2' } } },
  });
});

test('what was said of the layout besides stays, and what was said of others', () => {
  const mapping = { columns: { cost: '成本' }, filters: [{ column: '状态', not: ['作废'] }] };
  const before = { text: { encoding: 'gb18030' }, layouts: { other: { kind: 'customers' } } };
  expect(withEdits(before, { ...layout, mapping }, { 备注: 'seller' })).toEqual({
    ...before,
    layouts: {
      other: { kind: 'customers' },
      f: { kind: 'sales', columns: { cost: '成本', seller: '备注' }, filters: mapping.filters },
    },
  });
});
