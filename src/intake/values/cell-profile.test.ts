import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellProfile, joinSurplus, learnCells } from './cell-profile.ts';

const profile = cellProfile();
for (let index = 0; index < 30; index += 1)
  learnCells(profile, [`K-${index + 10}`, '2025-01-05', 'a name', 'a place', '1.5']);

const join = (cells: string, used: number[]) =>
  joinSurplus(profile, cells.split(','), { width: 5, used: new Set(used) });

test('cells are put together where only texts could have been torn', () => {
  expect(join('K-77,2025-01-06,A,Inc.,Berlin,2', [0, 1, 4])?.filter((_, index) => index !== 2 && index !== 3)).toEqual([
    'K-77',
    '2025-01-06',
    '2',
  ]);
});

test('a space after the comma says which text was torn, where no other cell begins with one', () => {
  expect(join('K-77,2025-01-06,A, Inc.,Berlin,2', [2, 3])).toEqual(['K-77', '2025-01-06', 'A, Inc.', 'Berlin', '2']);
  const spaced = cellProfile();
  for (let index = 0; index < 30; index += 1) learnCells(spaced, ['a name', ' a place', '1.5']);
  expect(joinSurplus(spaced, 'A, Inc., Berlin,2'.split(','), { width: 3, used: new Set([0]) })).toBeUndefined();
});

test('nothing is put together where it matters which text was torn, or where nothing fits', () => {
  expect(join('K-77,2025-01-06,A,Inc.,Berlin,2', [2])).toBeUndefined();
  expect(join('K-77, 2025-01-06,A,Inc.,Berlin,2', [2])).toBeUndefined();
  expect(join('K-77,2025-01-06,A,B,C,two', [0])).toBeUndefined();
  expect(joinSurplus(cellProfile(), ['a', 'b'], { width: 1, used: new Set() })).toBeUndefined();
});

test('what is certain is what stood there before the commas were lost', () => {
  const text = fc
    .array(fc.constantFrom('Rua', '5', 'x y', '2025-01-01', ''), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(','));
  fc.assert(
    fc.property(text, text, (name, place) => {
      const row = ['K-77', '2025-01-06', name, place, '3'];
      const torn = row.join(',').split(',');
      for (const used of [0, 1, 2, 3, 4]) {
        const joined = joinSurplus(profile, torn, { width: 5, used: new Set([used]) });
        if (joined) expect(joined[used]!.trim()).toBe(row[used]!.trim());
      }
    }),
  );
});
