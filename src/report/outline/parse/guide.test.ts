import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseTemplate } from './parse-template.ts';

const guide = await readFile('docs/templates.md', 'utf8');
const loops = [
  'sales by province@P as 省',
  'runs sales:mom by province, month@P fell 3 as 段',
  'findings as 问题',
  'sales by month@P as 月',
];

function problemsOf(body: string): string[] {
  return parseTemplate(`---\ntitle: x\n---\n${body}`).problems.map(({ message }) => message.zh);
}

test('every tag in the guide can be read', () => {
  const tags = [...guide.matchAll(/`(\{\{ [^`…]+ \}\})`/g)].map(([, tag]) => tag!);
  expect(tags.length).toBeGreaterThan(25);
  const inLoops = (tag: string) =>
    `${loops.map((loop) => `{{#each ${loop}}}`).join('')}${tag}${'{{/each}}'.repeat(loops.length)}`;
  expect(tags.filter((tag) => problemsOf(inLoops(tag)).length > 0)).toEqual([]);
});

test('every loop in the guide can be read', () => {
  const tags = [...guide.matchAll(/`(\{\{#each [^`…]+\}\})`/g)].map(([, tag]) => tag!);
  expect(tags.length).toBeGreaterThan(2);
  const problems = tags.flatMap((tag) => problemsOf(`{{#each ${loops[0]}}}${tag}{{/each}}{{/each}}`));
  expect(problems).toEqual([]);
});

test('every table and chart in the guide can be read', () => {
  const blocks = [...guide.matchAll(/````\n(.*?)\n````/gs)].map(([, block]) => block!);
  expect(blocks.length).toBe(4);
  expect(blocks.flatMap(problemsOf)).toEqual([]);
});

test('the example at the beginning of the guide is a whole template', () => {
  const [, example] = /\n```\n(---.*?)\n```/s.exec(guide)!;
  expect(parseTemplate(example!).problems).toEqual([]);
});
