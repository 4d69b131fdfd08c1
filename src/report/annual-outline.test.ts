// The built-in outline of the year, told of the sample region and of ledgers that know little.

import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText, viewerNamed } from '../../test/support/ledger.ts';
import { sampleDatabase } from '../../test/support/sample.ts';
import { localOperator, type Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { textOf } from '../figures/writing/spans.ts';
import type { Block } from './blocks.ts';
import { composeReport, type ReportRequest } from './compose.ts';
import type { WrittenReport } from './written-report.ts';

const today = '2026-11-24';
let sample: Database;
let report: WrittenReport;
let small: Database;

beforeAll(async () => {
  sample = await sampleDatabase();
  report = await told(sample, { period: '2025' });
  small = await testDatabase();
  await importText(small, '单号,日期,客户,销售员,金额\nA,2025-03-10,甲,张三,100\nB,2025-08-10,乙,李四,50');
});

function told(
  db: Database,
  request: Omit<ReportRequest, 'kind'>,
  viewer: Viewer = localOperator,
): Promise<WrittenReport> {
  return composeReport(db, viewer, { kind: 'annual', today, ...request });
}

function textsOf({ blocks }: WrittenReport): string[] {
  return blocks.flatMap(wordsOf);
}

function wordsOf(block: Block): string[] {
  if (block.kind === 'heading' || block.kind === 'title') return [block.text];
  if (block.kind === 'paragraph') return [textOf(block.spans)];
  if (block.kind === 'list') return block.items.map(textOf);
  return block.kind === 'table' ? [block.caption, ...block.rows.map((row) => row.map(textOf).join(' '))] : [];
}

function spansIn({ blocks }: WrittenReport) {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.spans;
    if (block.kind === 'list') return block.items.flat();
    return block.kind === 'table' ? block.rows.flat(2) : [];
  });
}

// What a region's year is told with by hand. Two are told province by province instead of for two provinces together.
const expected = `
  sales@2025 sales:yoy@2025 sales.target@2025 attainment@2025 sales{series=A}@2025 sales:share(series){series=A}@2025
  sales:yoy{series=A}@2025 customers.new_to_series{series=A,purchase>=5000000}@2025 sales{series=B}@2025
  sales:share(series){series=B}@2025 sales:yoy{series=B}@2025 sales:share(channel){channel=direct,series=B}@2025
  gross_margin:dyoy{series=B}@2025 sales{series=C}@2025 sales:share(series){series=C}@2025 sales.target{series=C}@2025
  customers.new{series=C,industry=新能源}@2025 sales:yoy{province=浙江}@2025 sales:yoy{province=江苏}@2025
  sales:yoy{province=广东}@2025 sales:yoy{province=福建}@2025 sales:yoy{province=江西}@2025
  sales:mom{province=福建}@2025-07 sales:mom{province=福建}@2025-08 sales:mom{province=福建}@2025-09
  sales_per_customer:yoy{tier=strategic}@2025 county_coverage@2024 county_coverage@2025
  competitor_price_cut:max@2025 customers.new_effective@2025 customers.new_effective{tier=strategic}@2025
  customers.new_effective{tier=core}@2025 contacts{kind=needs_interview,tier=strategic}@2025
  sales{customer=ZJ-0001}@2024 sales{customer=ZJ-0001}@2025 satisfaction{tier=core}@2024
  satisfaction{tier=core}@2025 repurchase_rate{tier=base}@2024 repurchase_rate{tier=base}@2025
  events{kind=promotion}@2025 event_reach{kind=promotion}@2025 event_conversions{kind=promotion}@2025
  event_sales_share_of_growth{kind=promotion}@2025 first_order_value{market=new}@2025
  repurchase_rate{market=new,customer_age=new}@2025 headcount@2025 training_sessions@2025
  training_attendances@2025 training_hours_per_head@2025 mentors@2025 apprentices@2025
  new_staff_retention_3m@2024 new_staff_retention_3m@2025 sales:share{quintile=top}@2025
  sales:share{quintile=bottom}@2025 expense_ratio@2025 expense_ratio.target@2025 expense_ratio:dyoy@2025
  events{kind=exhibition}@2024 events{kind=exhibition}@2025 marketing_roi@2025 marketing_roi.target@2025
  customers.lost{purchase>=3000000}@2025 sales:share(series){series=C,province=江苏}@2025
  sales:share(series){series=C,province=浙江}@2025`
  .trim()
  .split(/\s+/);

test('the sample’s report quotes what such a report is known to tell', () => {
  const quoted = new Set(spansIn(report).flatMap(({ expr }) => expr ?? []));
  expect(expected.filter((expression) => !quoted.has(expression))).toEqual([]);
});

test('every number that it quotes is proven', () => {
  const quoted = spansIn(report).flatMap(({ expr }) => expr ?? []);
  expect(quoted.filter((expression) => report.proofs.get(expression)?.value == null)).toEqual([]);
});

test('next year’s target is a draft where none is set, and the printed parts add up to the printed whole', () => {
  const tables = report.blocks.filter((block) => block.kind === 'table' && block.caption.includes('草案'));
  expect(tables).toHaveLength(3);
  for (const table of tables) {
    const amounts = (table as Extract<Block, { kind: 'table' }>).rows.map((row) => cents(textOf(row[1]!)));
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts.at(-1));
  }
  expect(textsOf(report)).toContain('（一）销售目标与分解（草案）');
});

test('next year’s target is that on record where there is one', async () => {
  const texts = textsOf(await told(sample, { period: '2024' }));
  expect(texts.join('\n')).toContain('2025年销售目标11.50亿元');
  expect(texts.join('\n')).not.toContain('目标草案');
});

test.each(['zh', 'en'] as const)('no sentence limps in %s, whatever is known', async (language) => {
  const seller = await viewerNamed(small, '李四', { role: 'seller', sees: ['李四'] });
  const reports = [
    await told(small, { period: '2025', language }),
    await told(small, { period: '2025', language }, seller),
    await told(small, { period: '2025', language, asOf: '2025-08-20' }),
    ...(await Promise.all(['2022', '2023', '2024', '2025'].map((period) => told(sample, { period, language })))),
    await told(sample, { period: '2025', language, asOf: '2025-11-22' }),
    await told(sample, { period: '2025', language, where: 'province=福建' }),
  ];
  const limps = /[，、；：][，、；。]|（）|，$|[,;] ?[,;.]|\(\)|undefined|NaN|null|\{\{|增长-|下降-|(?:up|down) -| {2}/;
  expect(reports.flatMap(textsOf).filter((text) => limps.test(text))).toEqual([]);
});

test('a ledger with nothing but sales says of itself what it can', async () => {
  const texts = textsOf(await told(small, { period: '2025' }));
  expect(texts[0]).toMatch(/2025年度销售工作总结$/);
  expect(texts.join('\n')).toContain('实现销售额150.00元（账册未覆盖上年同期，无法同比）。');
  expect(texts.join('\n')).toContain('本年度没有下达销售目标');
  expect(texts.join('\n')).not.toMatch(/草案|措施|人次|费用率|未分配/);
});

test('a running year is told up to its day', async () => {
  const text = textsOf(await told(sample, { period: '2025', asOf: '2025-11-22' })).join('\n');
  expect(text).toContain('截至2025年11月22日，区域实现销售额');
  expect(text).toMatch(/完成率[\d.]+%，(快|慢)于时间进度[\d.]+个百分点/);
  expect(text).toContain('比最近十二个整月');
  expect(text).not.toMatch(/全年成交|最低，为/);
});

function cents(text: string): number {
  return Math.round(Number(text.replaceAll(',', '')) * 100);
}
