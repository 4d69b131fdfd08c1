import { expect, test } from 'vitest';
import { joined, say, textOf } from './spans.ts';

test('neighbouring plain texts become one span, numbers stay alone', () => {
  const sales = { text: '12.80亿元', expr: 'sales@2025' };
  expect(say`${'截至'}${11}月，${sales}${undefined}。`).toEqual([{ text: '截至11月，' }, sales, { text: '。' }]);
});

test('phrases are joined by a text between them', () => {
  expect(textOf(joined([say`甲`, say`乙`, say`丙`], '、'))).toBe('甲、乙、丙');
});
