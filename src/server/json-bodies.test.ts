import { expect, test } from 'vitest';
import { isDeeperThan } from './json-bodies.ts';

test.each([
  ['[[1]]', 2],
  ['{"a":[{"b":1}]}', 3],
  ['"[[[["', 0],
  [String.raw`{"a\"[[[":"]]\\"}`, 1],
  ['[[],[],[[]]]', 3],
  ['1', 0],
])('%s is nested %i deep', (json, depth) => {
  expect(isDeeperThan(json, depth)).toBe(false);
  if (depth > 0) expect(isDeeperThan(json, depth - 1)).toBe(true);
});
