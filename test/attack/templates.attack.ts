// Report templates made to run for ever, to fill memory, to reach into the program, or to smuggle links and markup into reports.

import { expect, test } from 'vitest';
import type { Attacked } from './attacked.ts';

const head = '---\ntitle: T\n---\n\n';
const nested = (depth: number) =>
  Array.from({ length: depth }, (_, index) => `{{#each sales by customer@P as c${index}}}`).join('') +
  'x' +
  '{{/each}}'.repeat(depth);

const unending: Record<string, string> = {
  'loops in loops': nested(40),
  'a loop that never closes': '{{#each sales by customer@P as c}}'.repeat(2000),
  'ends without a beginning': '{{/each}}'.repeat(10_000),
  'conditions in conditions': `${'{{#if known sales@P}}'.repeat(2000)}x${'{{/if}}'.repeat(2000)}`,
  'a condition in brackets': `{{#if ${'('.repeat(20_000)}over${')'.repeat(20_000)}}}x{{/if}}`,
  negations: `{{#if ${'not '.repeat(20_000)}over}}x{{/if}}`,
  braces: '{'.repeat(150_000),
  'half a figure': '{{ sales'.repeat(20_000),
  'a table of a million rows': `\`\`\`table\nrows: customer\nlimit: 1000000\ncolumns:\n${Array(500).fill('- x: sales@P').join('\n')}\n\`\`\``,
  'a thousand tables': '```table\nrows: customer\ncolumns:\n- x: sales@P\n```\n\n'.repeat(1000),
  'fences that never close': '```table\n'.repeat(15_000),
  'three thousand figures': Array.from({ length: 3100 }, (_, index) => `{{ sales{customer=x${index}}@P }}`).join(' '),
  headings: '# x\n\n'.repeat(30_000),
  'lists in lists': Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}- x`).join('\n'),
  'quotes in quotes': `${'> '.repeat(20_000)}x`,
  emphasis: '**a*'.repeat(30_000),
  'links in links': '['.repeat(30_000),
  'a comment that never ends': `<!--${'-'.repeat(100_000)}`,
  'more than a text may have': 'x'.repeat(300_000),
};

const reaching = [
  '{{ __proto__ }}',
  '{{ constructor.constructor("return process")() }}',
  '{{ company.constructor }}',
  '{{ P.__proto__ }}',
  '{{ process.env }}',
  '{{#each __proto__ as x}}{{ x }}{{/each}}',
  '{{#each sales by customer@P as __proto__}}{{ __proto__ }}{{ __proto__.value }}{{/each}}',
  '{{#each sales by customer@P as constructor}}{{ constructor }}{{/each}}',
  '{{ sales@P | __proto__ }}',
  '{{ sales@P | constructor }}',
  '{{> ../../../etc/passwd }}',
  '{% include "/etc/passwd" %}',
  '```__proto__\nrows: customer\n```',
  '```table\n__proto__: x\nrows: customer\ncolumns:\n- x: sales@P\n```',
];

const smuggled = [
  '[x](javascript:alert(1))',
  '<a href="javascript:alert(1)">x</a>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://evil.example/pixel.png)',
  '[x](https://evil.example)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  'a\u202eb\u200b\ufeff',
];

export function attackTemplates(attacked: Attacked): void {
  const preview = (text: string, who = 'manager') =>
    attacked.as(who)('POST', '/api/report-templates/preview', {
      kind: 'annual',
      language: 'zh',
      period: '2025',
      text: head + text,
    });

  test.each(Object.entries(unending))('%s end soon, with a problem or a report', async (_name, text) => {
    expect((await preview(text)).status).toBeLessThan(500);
  });

  test.each(reaching)('%s reaches nothing of the program', async (text) => {
    const { status, body } = await preview(text);
    expect(status).toBe(200);
    expect(body).not.toMatch(/\[native code\]|\[object Object\]|NODE_|"PATH|root:/);
  });

  test.each(smuggled)('%s is text in a preview, and text in the file', async (text) => {
    const { body } = await preview(text);
    const { blocks } = JSON.parse(body) as { blocks: { kind: string; spans?: object[] }[] | null };
    const kinds = new Set((blocks ?? []).map(({ kind }) => kind));
    expect(
      [...kinds].filter(
        (kind) => !['title', 'contents', 'heading', 'paragraph', 'list', 'table', 'chart'].includes(kind),
      ),
    ).toEqual([]);
    for (const span of (blocks ?? []).flatMap(({ spans = [] }) => spans))
      expect(Object.keys(span).filter((key) => /href|url|link|src|html/i.test(key))).toEqual([]);
  });

  test('whoever may see a part sees no more by a template of their own', async () => {
    const { body } = await preview(
      '{{ sales@P }} {{#each sales by customer@P as c}}{{ c }} {{ c.value }}{{/each}} {{ sales{customer=乙公司}@P }}',
      'seller',
    );
    expect(body).not.toMatch(/丙公司|500\.00万|1,?934/);
    expect(
      (await attacked.as('seller')('PUT', '/api/report-templates/annual/zh', { text: head, based_on: 0 })).status,
    ).toBe(403);
  });
}
