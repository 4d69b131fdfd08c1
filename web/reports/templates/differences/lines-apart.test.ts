import { expect, test } from 'vitest';
import { linesApart } from './lines-apart.ts';

const apart = (left: string, right: string) => {
  const sides = linesApart(left, right);
  const shown = (lines: { text: string; alone: boolean }[]) =>
    lines.map(({ text, alone }) => (alone ? `!${text}` : text));
  return [shown(sides.left).join(' '), shown(sides.right).join(' ')];
};

test.each([
  ['a\nb\nc', 'a\nx\nc', ['a !b c', 'a !x c']],
  ['a\nb', 'a\nb', ['a b', 'a b']],
  ['a', 'b\na\nc', ['a', '!b a !c']],
  ['a\na', 'a', ['a !a', 'a']],
])('%j beside %j', (left, right, sides) => {
  expect(apart(left, right)).toEqual(sides);
});

test('texts of many thousand lines are shown without waiting', () => {
  const [left] = apart('a\n'.repeat(20_000), 'b\n'.repeat(20_000));
  expect(left!.startsWith('!a !a')).toBe(true);
});
