import { expect, test } from 'vitest';
import { problemsIn, wrong } from './problems.ts';

test('of ten thousand problems on one line a hundred are placed, and the others cost nothing', () => {
  const text = 'x'.repeat(100_000);
  const problems = problemsIn(text);
  const began = performance.now();
  for (let offset = 0; offset < text.length; offset += 10)
    problems.add(wrong('stray_tag', { offset, length: 1 }, { words: { zh: '', en: '' } }));
  expect(problems.all).toHaveLength(100);
  expect(performance.now() - began).toBeLessThan(1000);
});
