import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { textOf } from '../../figures/writing/spans.ts';
import type { Block } from '../blocks.ts';
import { composeReport } from '../compose.ts';
import { tellTemplate } from './tell-template.ts';

const request = { kind: 'annual' as const, period: '2025', today: '2026-03-10' };
let db: Database;

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,系列,销售员,金额
     D1,2024-01-10,甲公司,浙江,A系列,张三,100000
     D2,2024-02-10,乙公司,江苏,A系列,张三,50000
     D3,2025-01-10,甲公司,浙江,A系列,张三,120000
     D4,2025-02-10,乙公司,江苏,B系列,李四,40000
     D5,2025-12-10,丙公司,福建,B系列,李四,10000`,
  );
  await importText(db, '年份,月份,省份,销售目标\n2025,1,浙江,100000\n2025,1,江苏,50000\n2025,1,福建,10000', {
    name: 'targets.csv',
  });
});

/** What a body tells of 2025, a block a line. */
async function told(body: string, request: { language?: 'zh' | 'en'; where?: string } = {}): Promise<string[]> {
  const template = `---\ntitle: 总结\n---\n${body}`;
  const asked = { kind: 'annual' as const, period: '2025', today: '2026-03-10', template, ...request };
  const { blocks } = await composeReport(db, localOperator, asked);
  return blocks.slice(1).flatMap(linesOf);
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`];
    case 'paragraph':
      return [textOf(block.spans)];
    case 'list':
      return block.items.map((item) => `- ${textOf(item)}`);
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(textOf))].map((row) =>
        row.join(' | '),
      );
    case 'chart':
      return block.chart.series.map(({ name, points }) => `${name} ${points.map((point) => point?.value).join(' ')}`);
    default:
      return [block.kind];
  }
}

test.each([
  ['销售额{{ sales@P }}，{{ sales:yoy@P | growth }}。', '销售额17.00万元，同比增长13.3%。'],
  ['{{ sales:yoy{province=江苏}@P | growth }}', '同比下降20.0%'],
  ['{{ attainment@P | attained }}', '超额完成6.3%'],
  ['{{ attainment{province=江苏}@P | attained }}', '完成目标的80.0%'],
  ['{{ attainment{province=福建}@P | attained }}', '恰好完成目标'],
  ['{{ sales:gap{province=江苏}@P | gap }}', '距目标还差1.00万元'],
  ['{{ customers:dyoy@P | more 家 }}', '增加1家'],
  ['{{#if sales@P > 10万}}多{{else}}少{{/if}}', '多'],
  ['{{#if not known sales:yoy{province=福建}@P and (over or running)}}无{{/if}}', '无'],
  ['{{#if any attainment by province@P where < 100%}}有{{else}}无{{/if}}', '有'],
  ['{{#if any sales by province@P where > 20万}}有{{else}}无{{/if}}', '无'],
  [
    '{{#each sales by province@P best 2 as 省 between "、"}}{{ 省 }}{{ 省.value }}{{/each}}',
    '浙江12.00万元、江苏4.00万元',
  ],
  ['{{#each attainment by province@P where < 100% as 省}}{{ 省 }}{{/each}}', '江苏'],
])('%s → %s', async (body, expected) => {
  expect(await told(body)).toEqual([expected]);
});

/** The problems of a body, as `line:column code`. */
async function problemsOf(body: string): Promise<string[]> {
  const { problems } = await tellTemplate(db, localOperator, { request, text: `---\ntitle: 总结\n---\n${body}` });
  return problems.map(({ line, column, code }) => `${line - 3}:${column} ${code}`);
}

test('names that nobody bears are told with their places, in both languages, even in a branch that is not written', async () => {
  expect(
    await problemsOf('{{#if sales@P < 0}}\n同比{{ sales{province=浙工}@P }}{{/if}}\n{{ headcount by province@P }}'),
  ).toEqual(['2:6 unknown_name', '3:4 bad_slice']);
  const text = '---\ntitle: x\n---\n{{ sales{province=浙工}@P }}';
  const { problems } = await tellTemplate(db, localOperator, { request, text });
  expect(problems[0]).toMatchObject({
    message: { zh: '没有叫“浙工”的省份。最接近的是：浙江', en: 'There is no Province “浙工”. Nearest: 浙江' },
    nearest: ['浙江'],
  });
});

test('a number without a value is a problem where it would be written, and nowhere else', async () => {
  expect(await problemsOf('{{#if sales@P < 0}}{{ sales:yoy@2020 }}{{/if}}好{{ sales:yoy@2020 }}')).toEqual([
    '1:48 no_value',
  ]);
});

test('a template that cannot be told is refused with every place, one a line', async () => {
  await expect(told('好{{ salse@P }}{{ x }}')).rejects.toMatchObject({
    code: 'bad_template',
    words: {
      zh: expect.stringMatching(
        /^模板第 4 行第 5 列：没有叫“salse”的指标。最接近的是：sales。\n模板第 4 行第 18 列：不认得“x”。/,
      ),
    },
  });
});
