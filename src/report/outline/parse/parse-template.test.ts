import { expect, test } from 'vitest';
import { parseTemplate } from './parse-template.ts';

const head = '---\ntitle: 总结\n---\n';

/** The problems of a body in short: `2:4 unknown_name sales`, places counted from below the head. */
function problemsOf(body: string): string[] {
  return parseTemplate(head + body).problems.map(
    ({ line, column, code, nearest = [] }) => `${line - 3}:${column} ${[code, ...nearest].join(' ')}`,
  );
}

test.each([
  ['{{ salse@P }}', '1:4 unknown_name sales'],
  ['同比{{ sales:yoi@P }}', '1:12 unknown_name yoy dyoy mom'],
  ['{{ sales by provinse@P }}', '1:13 unknown_name province'],
  ['{{ sales{provinse=浙江}@P }}', '1:10 unknown_name province'],
  ['{{ sales{province=浙江@P }}', '1:21 bad_expression'],
  ['{{ sales@P', '1:1 unclosed_tag'],
  ['{{ sales }}', '1:4 unknown_name sales@P'],
  ['{{ sales@X }}', '1:10 bad_period'],
  ['{{ sales@P | grwth }}', '1:14 unknown_wording growth'],
  ['{{ compny }}', '1:4 unknown_name company'],
  ['{{ }}', '1:4 empty_tag'],
  ['{{#if sales@P >}}是{{/if}}', '1:16 operand_wanted'],
  ['{{#if known sales@P}}是', '1:1 unclosed_block'],
  ['是{{/if}}', '1:2 stray_tag'],
  ['{{else}}', '1:1 stray_tag'],
  ['{{#fi x}}', '1:1 unknown_name'],
  ['{{#each sales@P as 省}}{{/each}}', '1:17 no_breakdown'],
  ['{{#each sales by province@P}}{{/each}}', '1:28 bad_syntax'],
  ['{{#each sales by province@P as 省}}{{ 省.valeu }}{{/each}}', '1:38 unknown_name value name'],
  ['{{#each sales by province@P as 省}}{{ sales{series=省}@P }}{{/each}}', '1:38 bad_loop_name'],
  ['{{#if any sales@P}}是{{/if}}', '1:18 no_breakdown'],
  ['{{#each findings of decline_rum as 问题}}{{/each}}', '1:21 unknown_name decline_run'],
  ['# 完成{{ sales@P }}', '1:5 number_in_heading'],
  ['{{#if known sales@P}}\n# {{ P }}年完成{{ sales@P }}\n{{/if}}', '2:13 number_in_heading'],
  ['```table\ncaption: 共{{ sales@P }}\nrows: series\ncolumns:\n- 销售额: sales@P\n```', '2:11 number_in_heading'],
  ['```tabel\n```', '1:1 unknown_block table'],
  ['```table\ncaption: 表', '1:1 unclosed_block'],
  ['```table\ncaption: 表\n```', '1:1 incomplete_block'],
  ['```table\ncaption: 表\nrows: seris\ncolumns:\n- 销售额: sales@P\n```', '3:7 unknown_name series'],
  ['```table\ncaption: 表\nrows: series\ncolumn:\n- 销售额: sale@P\n```', '1:1 incomplete_block'],
  ['```chart\ncaption: 图\nform: pie\nacross: month\nseries:\n- 今年: sales@P (now)\n```', '3:7 unknown_name line'],
])('%s: %s', (body, problem) => expect(problemsOf(body)).toContain(problem));

test('all problems come at once, in their order', () => {
  expect(problemsOf('{{ salse@P }}\n\n好 {{ sales@P | x }}{{ 省 }}')).toEqual([
    '1:4 unknown_name sales',
    '3:16 unknown_wording',
    '3:23 unknown_name P',
  ]);
});

test('a template without a title says so', () => {
  expect(parseTemplate('只有正文').problems[0]).toMatchObject({ code: 'no_title', line: 1, column: 1 });
});
