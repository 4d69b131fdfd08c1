import { expect, test } from 'vitest';
import type { ListedPerson } from '../api/shapes.ts';
import { zh } from '../words/zh.ts';
import { matching } from './find-people.ts';

const person = (name: string, supervisor: string | null): ListedPerson => {
  const place = {
    role: 'seller',
    supervisor: supervisor ? { id: 1, name: supervisor } : null,
    from: null,
    to: null,
  } as const;
  return { id: 1, code: 'S01', name, hired_on: null, left_on: null, place, next: null, places: [place], login: null };
};
const people = [person('钱亦舟', '章望舒'), person('吴承钧', '陆景行')];

test.each([
  ['', '钱亦舟 吴承钧'],
  ['钱', '钱亦舟'],
  ['销售 陆景行', '吴承钧'],
  ['s01 章', '钱亦舟'],
  ['没有', ''],
])('“%s” finds “%s”', (search, found) => {
  expect(
    matching(people, search, zh.roles)
      .map(({ name }) => name)
      .join(' '),
  ).toBe(found);
});
