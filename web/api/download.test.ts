import { expect, test } from 'vitest';
import { fileNameOf } from './download.ts';

test('a Chinese file name is read from its UTF-8 form', () => {
  expect(fileNameOf(`attachment; filename="x.xlsx"; filename*=UTF-8''%E9%94%80%E5%94%AE.xlsx`)).toBe('销售.xlsx');
});

test('a plain file name is read without its quotes', () => {
  expect(fileNameOf('attachment; filename="rows.csv"')).toBe('rows.csv');
});
