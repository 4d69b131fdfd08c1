import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, viewerNamed } from '../../../test/support/ledger.ts';
import { localOperator, type Viewer } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import { type Span, textOf } from '../../figures/writing/spans.ts';
import type { Block } from '../blocks.ts';
import { composeReport } from '../compose.ts';

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户编码,客户,省份,系列,销售员,金额
     D1,2024-03-10,C1,甲公司,浙江,A系列,张三,3000000
     D2,2024-09-10,C2,乙公司,江苏,A系列,张三,1000000
     D3,2025-03-10,C1,甲公司,浙江,A系列,张三,4000000
     D4,2025-06-10,C3,甲公司,江苏,B系列,李四,2000000
     D5,2025-09-10,C4,**丙**,福建,B系列,李四,500000
     D6,2025-11-10,C4,**丙**,,B系列,李四,100000`,
  );
  await importText(db, '年份,月份,省份,销售目标\n2025,1,浙江,4000000\n2025,1,江苏,2500000', { name: 'targets.csv' });
});

interface Asked {
  language?: Language;
  where?: string;
  viewer?: Viewer;
  asOf?: string;
}

async function blocksOf(body: string, { viewer = localOperator, ...asked }: Asked = {}): Promise<Block[]> {
  const template = `---\ntitle: {{ P }}\n---\n${body}`;
  const request = { kind: 'annual' as const, period: '2025', today: '2026-03-10', template, ...asked };
  return (await composeReport(db, viewer, request)).blocks;
}

async function table(body: string, asked: Asked = {}): Promise<string[]> {
  const block = (await blocksOf(`\`\`\`table\ncaption: 表\n${body}\n\`\`\``, asked)).find(
    ({ kind }) => kind === 'table',
  );
  if (block?.kind !== 'table') return [];
  const rows = [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(textOf))];
  return rows.map((row) => row.join(' | '));
}

async function text(body: string, asked: Asked = {}): Promise<string> {
  const blocks = await blocksOf(body, asked);
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.spans)] : [])).join('\n');
}

test('a table has one unit a column, the largest first, the unassigned last, and the whole below', async () => {
  const body =
    'rows: province\nsort: sales@P\ntotal: true\ncolumns:\n- 销售额: sales@P\n- 同比: sales:yoy@P\n- 完成率: attainment@P';
  expect(await table(body)).toEqual([
    '省份 | 销售额（万元） | 同比 | 完成率',
    '浙江 | 400.00 | 33.3% | 100.0%',
    '江苏 | 200.00 | 100.0% | 80.0%',
    '福建 | 50.00 | — | —',
    '未分配 | 10.00 | — | —',
    '合计 | 660.00 | 65.0% | 101.5%',
  ]);
  expect((await table(body, { language: 'en' })).slice(0, 2)).toEqual([
    'Province | 销售额 (¥m) | 同比 | 完成率',
    '浙江 | 4.00 | 33.3% | 100.0%',
  ]);
});

test('beyond the limit, members are others without numbers; a column without any value is left out', async () => {
  const body = 'rows: province\nsort: sales@P\nlimit: 1\ncolumns:\n- 销售额: sales@P\n- 毛利率: gross_margin@P';
  expect(await table(body)).toEqual(['省份 | 销售额（万元）', '浙江 | 400.00', '其他3项 | ']);
});

test('a table of figures has a column for each period and comparison; a row without any value is left out', async () => {
  const body =
    'columns: P, P-1y, yoy, target\nrows:\n- 销售额: sales\n- 目标完成率: attainment\n- 毛利率: gross_margin';
  expect(await table(body)).toEqual([
    '指标 | 2025年 | 2024年 | 同比 | 目标',
    '销售额 | 660.00万元 | 400.00万元 | 65.0% | 650.00万元',
    '目标完成率 | 101.5% | — | — | —',
  ]);
});

test('a chart has one unit, months of two years over one another, and leaves out the month that still runs', async () => {
  const body =
    '```chart\nform: line\ncaption: 各月\nacross: month\nseries:\n- 今年: sales@P\n- 上年: sales@P-1 (before)\n- 从前: sales@2020\n```';
  const [, chart] = await blocksOf(body, { asOf: '2025-09-15' });
  expect(chart).toMatchObject({ kind: 'chart', caption: '各月（不含未完的月份）' });
  const drawn = chart?.kind === 'chart' ? chart.chart : undefined;
  expect(drawn?.unit).toBe('万元');
  expect(drawn?.series.map(({ name, style }) => `${name} ${style}`)).toEqual(['今年 now', '上年 before']);
  const point = (series: number, month: string) => drawn?.series[series]?.points[drawn.categories.indexOf(month)];
  expect(point(0, '3月')).toEqual({ value: 400, expr: 'sales@2025-03' });
  expect(point(1, '9月')).toEqual({ value: 100, expr: 'sales@2024-09' });
  expect(point(0, '9月')).toBeNull();
});

test('a chart of money and rates is refused with its place', async () => {
  const body = '```chart\ncaption: 图\nacross: province\nseries:\n- 销售额: sales@P\n- 同比: sales:yoy@P\n```';
  await expect(blocksOf(body)).rejects.toMatchObject({
    details: { problems: [{ code: 'mixed_units', line: 9, column: 7 }] },
  });
});

test('two customers of one name are two, and a name is never read as Markdown', async () => {
  const loop =
    '{{#each sales by customer@P sorted as 客户 between "；"}}{{ 客户 }}{{ 客户.value }}，{{ sales:share{customer=客户}@P }}{{/each}}';
  expect(await text(loop)).toBe('甲公司400.00万元，60.6%；甲公司200.00万元，30.3%；**丙**60.00万元，9.1%');
});

test('within a loop, figures are the rows of one question, with expressions of their own', async () => {
  const [, paragraph] = await blocksOf(
    '{{#each sales by province@P best 1 as 省}}{{ sales:yoy{province=省}@P }}{{/each}}',
  );
  expect(paragraph).toEqual({
    kind: 'paragraph',
    spans: [{ text: '33.3%', expr: 'sales:yoy{province=浙江}@2025', notes: expect.any(Array) }],
  });
});

test('loops within loops, over months too', async () => {
  const inner =
    '{{#each sales{province=省} by month@P where > 0 as 月 between "、"}}{{ 月 }}{{ sales{province=省}@月 }}{{/each}}';
  expect(
    await text(`{{#each sales by province@P best 2 as 省 between "；" more "等{n}省"}}{{ 省.rank }}${inner}{{/each}}`),
  ).toBe('13月400.00万元；26月200.00万元等3省');
});

test('a condition holds of months in a row, and of what is known', async () => {
  expect(await text('{{#if known gross_margin@P}}有{{else if clean sales@P}}清{{else}}无{{/if}}')).toBe('无');
  expect(await text('{{#if fell 3 sales:mom by month@P}}降{{else}}未连降{{/if}}')).toBe('未连降');
});

test('a doubt is noted where the reader first meets it in a section', async () => {
  const blocks = await blocksOf('# 甲\n\n{{ sales@P }}、{{ sales@P }}\n\n# 乙\n\n{{ sales@P }}');
  const notes = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.spans : []))
    .map(({ notes: each }: Span) => each?.length ?? 0);
  expect(notes).toEqual([2, 0, 0, 1]);
});

test('conditions hold for every figure, are said below the title, and say what a figure cannot know', async () => {
  const [title, paragraph] = await blocksOf('{{ whose }}{{ sales@P }}{{#if known headcount@P}}人{{/if}}', {
    where: 'province=江苏',
  });
  expect(title).toMatchObject({ subtitle: expect.stringMatching(/ · 江苏$/) });
  expect(paragraph?.kind === 'paragraph' && textOf(paragraph.spans)).toBe('江苏200.00万元');
});

test('a seller reads of the own sales, and the report says whose they are', async () => {
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  const [title] = await blocksOf('{{ sales@P }}', { viewer });
  expect(title).toMatchObject({ text: '2025', subtitle: expect.stringMatching(/仅李四本人的销售$/) });
  expect(await text('{{ whose }}{{ sales@P }}', { viewer })).toBe('本人260.00万元');
});

test('problems come with their measures', async () => {
  const body =
    '{{#each findings top 1 as 问题}}{{ 问题.name }}（{{ 问题.stake }}）：{{ 问题.measure }}，{{ 问题.owner }}，{{ 问题.due }}{{else}}没有{{/each}}';
  expect(await text(body)).toMatch(/^客户过于集中（.*）：.+，.+，.+$/);
  expect(await text('{{#each findings of decline_run as 问题}}{{ 问题.name }}{{else}}没有{{/each}}')).toBe('没有');
});

test('the day, the company, the version and the basis stand where they are asked for', async () => {
  expect(await text('{{ today }}，{{ version }}，{{ basis }}，{{ P-1 }}，{{ P.Q3 }}，{{ P.M7 }}，{{ P.ytd }}')).toBe(
    '2025年11月30日，2，不含税，2024，2025年三季度，2025年7月，2025',
  );
});

test.each([
  ['{{#if sales@P < 0}}x{{/if}}', 'no_title'],
  ['长'.repeat(201), 'title_too_long'],
])('a title that names no file is a problem', async (title, code) => {
  const template = `---\ntitle: ${title}\n---\n{{ sales@P }}`;
  const told = composeReport(db, localOperator, { kind: 'annual', period: '2025', today: '2026-03-10', template });
  await expect(told).rejects.toMatchObject({ details: { problems: [{ code }] } });
});

test('a bound on purchases is no condition of a report, and none is passed over', async () => {
  await expect(blocksOf('{{ sales@P }}', { where: '采购额>=100万' })).rejects.toMatchObject({ code: 'bad_expression' });
});

test('loops within loops that would go on for hours are a problem', async () => {
  const loop = (name: string, body: string) => `{{#each sales by customer@P as ${name}}}${body}{{/each}}`;
  const names = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅');
  const body = names.reduce((inner, name) => loop(name, inner), '{{#if sales@P < 0}}x{{/if}}');
  await expect(blocksOf(body)).rejects.toMatchObject({ details: { problems: [{ code: 'too_much' }] } });
});

test('a loop within loops that looks at everything again is a problem too, with the place of the outermost', async () => {
  const each = (name: string) => `{{#each sales by month@P as ${name}}}`;
  const names = Array.from('甲乙丙丁戊己庚辛壬癸');
  const body = `{{ sales@P }}\n\n${names.map(each).join('')}{{#if any sales by customer@P where > 0}}{{/if}}${'{{/each}}'.repeat(names.length)}`;
  await expect(blocksOf(body)).rejects.toMatchObject({
    details: { problems: [{ code: 'too_much', line: 6, column: 9 }] },
  });
});

test('a report holds the proofs of the numbers that it quotes, and the problems that it tells', async () => {
  const template =
    '---\ntitle: x\n---\n{{ sales@P }}{{#if customers@P > 0}}{{#each findings top 1 as 问题}}{{ 问题.name }}{{/each}}{{/if}}';
  const request = { kind: 'annual' as const, period: '2025', today: '2026-03-10', template };
  const { proofs, findings } = await composeReport(db, localOperator, request);
  expect([...proofs.keys()]).toEqual(['sales@2025']);
  expect(findings).toHaveLength(1);
});

test('a fiscal quarter is set against the one before it', async () => {
  const template = '---\ntitle: {{ P }}\n---\n{{ sales:qoq@P | growth }}，{{ P-1 }}，{{ P.year }}，{{ P+1 }}';
  const request = { kind: 'quarter' as const, period: 'FY2025Q3', today: '2026-03-10', template };
  const { blocks, period } = await composeReport(db, localOperator, request);
  expect(period).toBe('FY2025Q3');
  expect(blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.spans) : ''))).toContain(
    '环比下降75.0%，2025财年二季度，2025财年，2025财年四季度',
  );
});

test('a table of findings has a row for each rule, what is due first standing first', async () => {
  const body =
    'rows: findings together of slow_province, province_behind_target\nsort: due\ncolumns:\n- 时间: due\n- 问题: name\n- 对象: subject\n- 负责: owner';
  expect(await table(body)).toEqual([
    '时间 | 问题 | 对象 | 负责',
    '2026年第一季度 | 省份未达目标 | 江苏 | 区域主管',
    '2026年第二季度 | 省份增速落后 | 浙江 | 区域主管',
  ]);
});

test.each([
  ['rows: findings\ncolumns:\n- 负责: ower', { code: 'unknown_name', line: 8, column: 7 }],
  ['rows: findings\nsort: sales@P\ncolumns:\n- 负责: owner', { code: 'bad_line', line: 7, column: 7 }],
  ['rows: findings of nothing\ncolumns:\n- 负责: owner', { code: 'unknown_name', line: 6, column: 19 }],
])('a table of findings that cannot be read is refused with its place: %s', async (body, problem) => {
  await expect(blocksOf(`\`\`\`table\ncaption: 表\n${body}\n\`\`\``)).rejects.toMatchObject({
    details: { problems: [problem] },
  });
});
