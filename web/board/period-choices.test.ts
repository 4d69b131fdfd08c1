import { expect, test } from 'vitest';
import { catalogues } from '../words/words.ts';
import { periodChoices } from './period-choices.ts';

const options = (chosen: string) => periodChoices([2025, 2024], { chosen, words: catalogues.zh });

test('the years come first, then the parts of each', () => {
  expect(options('2025').map(({ label }) => label)).toEqual(['年度', '2025年', '2024年']);
  expect(options('2025')[1]?.options[0]).toEqual({ value: '2025H1', label: '2025年上半年' });
});

test('a period that was linked but is not offered is still named', () => {
  expect(options('2019')[0]?.options).toEqual([{ value: '2019', label: '2019年' }]);
});
