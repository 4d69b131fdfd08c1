import { expect, test } from 'vitest';
import { mended } from './mended.ts';

test('the unknown word is replaced where it stands', () => {
  const message = '没有叫“浙红”的省份。最接近的是：浙江。';
  expect(mended('sales{province=浙红}@2025', { message, name: '浙江' })).toBe('sales{province=浙江}@2025');
});
