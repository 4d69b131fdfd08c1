import { beforeAll, expect, test } from 'vitest';
import { viewerNamed } from '../../../test/support/ledger.ts';
import { sampleDatabase } from '../../../test/support/sample.ts';
import { localOperator, type Viewer } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import { readMarkdown, readText } from '../read/text.ts';
import { compareWithLedger } from './compare-with-ledger.ts';

let db: Database;
beforeAll(async () => {
  db = await sampleDatabase();
});

interface How {
  title?: string;
  viewer?: Viewer;
  language?: Language;
  asOf?: string;
}

const compare = (text: string, { title = '2025年度销售总结', viewer = localOperator, ...options }: How = {}) =>
  compareWithLedger(db, viewer, { document: readText(`${title}\n\n${text}`), today: '2026-11-24', ...options });

/** `sales@2025 consistent`, or `? sales@2025` for a proposal. */
async function short(text: string, how?: How): Promise<string> {
  const { bindings } = await compare(text, how);
  return bindings.map(({ expr, verdict }) => (verdict ? `${expr} ${verdict}` : `? ${expr}`)).join('; ');
}

test.each(['华北大区2025年度销售总结', '远山商贸有限公司2025年度工作总结', '北方区域2025年销售总结'])(
  'under the title %s nothing is sure: it is of somebody else',
  async (title) => expect(await short('全年实现销售额13.5亿元。', { title })).toBe('? sales@2025'),
);

test.each(['2025年度销售总结', '区域销售2025年度总结', '2025年度区域销售经理工作总结及2026年工作安排'])(
  'under the title %s it is of the company',
  async (title) => expect(await short('全年实现销售额12.8亿元。', { title })).toBe('sales@2025 consistent'),
);

test.each([
  ['全年实现销售额12.8亿元，同比增长15.3%。', 'sales@2025 consistent; sales:yoy@2025 consistent'],
  ['完成年度目标（11.5亿元）的111.3%。', 'sales.target@2025 consistent; attainment@2025 consistent'],
  [
    '销售目标11.5亿元，超额完成11.3%，超出目标1.3亿元。',
    'sales.target@2025 consistent; attainment@2025 consistent; sales:gap@2025 consistent',
  ],
  [
    '浙江省销售额2.9亿元，占比22.6%。',
    'sales{province=浙江}@2025 consistent; sales:share{province=浙江}@2025 consistent',
  ],
  [
    '浙江和江苏分别实现销售额2.9亿元、2.45亿元。',
    'sales{province=浙江}@2025 consistent; sales{province=江苏}@2025 consistent',
  ],
  ['浙江、江苏销售额5.35亿元。', 'sales{province=浙江|江苏}@2025 consistent'],
  ['核心产品A系列销售额6.2亿元，B系列4.1亿元。', 'sales{series=A}@2025 consistent; sales{series=B}@2025 consistent'],
  [
    '新增有效客户146家，其中战略级3家（浙江2家）。',
    'customers.new_effective@2025 consistent; customers.new_effective{tier=strategic}@2025 consistent; customers.new_effective{tier=strategic,province=浙江}@2025 consistent',
  ],
  ['钱亦舟完成销售额9348.91万元。', 'sales{seller=钱亦舟}@2025 consistent'],
  ['陆景行团队销售额2.45亿元。', 'sales{supervisor=陆景行}@2025 consistent'],
  ['新能源行业销售额5756.5万元。', 'sales{industry=新能源}@2025 consistent'],
  ['新市场的新客户复购率40.7%。', 'repurchase_rate{market=new,customer_age=new}@2025 consistent'],
  ['上半年销售额6.18亿元，一季度2.92亿元。', 'sales@2025H1 consistent; sales@2025Q1 consistent'],
  ['福建销售额7月环比下降2.1%。', 'sales:mom{province=福建}@2025-07 consistent'],
  ['2024年销售额11.1亿元。', 'sales@2024 consistent'],
  ['毛利率33.5%，较上年提升0.9个百分点。', 'gross_margin@2025 consistent; gross_margin:dyoy@2025 consistent'],
  ['前三季度销售额9.42亿元。', 'sales@2025-01..2025-09 consistent'],
  ['截至12月31日，销售额12.8亿元。', 'sales@ytd(2025-12-31) consistent'],
  [
    '前20%的销售人均销售额8969.34万元（占总销售额的42%）。',
    'sales_per_head{quintile=top}@2025 consistent; sales:share{quintile=top}@2025 consistent',
  ],
  ['费用率6.8%（目标7.2%）。', 'expense_ratio@2025 consistent; expense_ratio.target@2025 consistent'],
  ['新员工3个月留存率81.8%。', 'new_staff_retention_3m@2025 consistent'],
])('%s is %s', async (text, expected) => expect(await short(text)).toBe(expected));

test.each([
  ['含税销售额9亿元。', 'sales@2025'],
  ['全年销售额9亿元（含税）。', 'sales@2025'],
  ['重点客户销售额9亿元。', 'sales@2025'],
  ['在餐饮行业，我们实现销售额9亿元。', 'sales@2025'],
  ['本人全年完成销售额9亿元。', 'sales@2025'],
  ['老客户群销售额9亿元。', 'sales{customer_age=existing}@2025'],
  ['全年业绩9亿元。', 'sales@2025'],
  ['陆景行销售额9亿元。', 'sales{seller=陆景行}@2025'],
  ['各省销售额均为9亿元。', 'sales@2025'],
  ['通过经销渠道，实现销售额9亿元。', 'sales@2025'],
  ['全年销售额9亿元的新品。', 'sales@2025'],
])('%s is proposed and never judged: something in it may mean another thing', async (text, expected) => {
  expect(await short(text)).toBe(`? ${expected}`);
  expect((await compare(text)).bindings[0]!.reasons).not.toEqual([]);
});

test.each([
  ['预计全年销售额14亿元。'],
  ['本月销售额9亿元。'],
  ['A系列占比提升9个百分点。'],
  ['新增利润9亿元，订单金额9亿元。'],
  ['年采购额≥50万元的客户。'],
])('%s has no figure', async (text) => expect(await short(text)).toBe(''));

test.each([
  ['浙江市场表现突出。全年销售额9亿元。', '? sales@2025'],
  ['A系列销售额6.2亿元，毛利率9%。', 'sales{series=A}@2025 consistent; ? gross_margin{series=A}@2025'],
  ['去年销售额11.1亿元，毛利率9%。', 'sales@2024 consistent; ? gross_margin@2024'],
  ['截至11月22日，销售额11.19亿元，完成全年目标的9%。', 'sales@ytd(2025-11-22) consistent; ? attainment@2025'],
])('what the words before leave open is not taken for said: %s', async (text, expected) =>
  expect(await short(text)).toBe(expected),
);

test('a heading says whose its numbers are, and headings below it do not take that back', async () => {
  const text = '一、浙江市场\n\n全年销售额9亿元。\n\n1.客户情况\n\n复购率9%。\n\n二、总体情况\n\n复购率71.3%。';
  expect(await short(text)).toBe(
    '? sales{province=浙江}@2025; ? repurchase_rate{province=浙江}@2025; repurchase_rate@2025 consistent',
  );
});

test('a line that leads in what follows speaks for it until the next heading', async () => {
  const text = '季初以来须关注的还有：\n\n复购率9%。\n\n二、客户\n\n复购率71.3%。';
  expect(await short(text)).toBe('? repurchase_rate@2025; repurchase_rate@2025 consistent');
});

test('a week is compared with the one before where the words say so', async () => {
  expect(
    await short('本周销售额3162.39万元，比上周增长52.3%，同比增长46.9%。', { title: '2025年第30周销售周报' }),
  ).toBe('sales@2025W30 consistent; sales:mom@2025W30 consistent; sales:yoy@2025W30 consistent');
});

test('the report of one person, or one whose title names what the ledger does not know, is judged in nothing', async () => {
  for (const title of ['张三2025年个人总结', '2025年餐饮事业部总结', '2025年3月5日销售日报', '销售总结'])
    expect(await short('销售额9亿元。', { title })).toMatch(/^\? sales/);
});

test('a table is read by its headers and the names of its rows; a total of who knows what is proposed', async () => {
  const text = `# 2025年度总结\n\n各系列销售情况\n\n| 系列 | 销售额（万元） | 同比 |\n|---|---|---|\n| A系列 | 62000 | 22.1% |\n| 其他 | 900 | 1% |\n| 合计 | 99000 | 1% |`;
  const { bindings } = await compareWithLedger(db, localOperator, {
    document: readMarkdown(text),
    today: '2026-11-24',
  });
  expect(bindings.map(({ expr, verdict = '?' }) => `${expr} ${verdict}`)).toEqual([
    'sales{series=A}@2025 consistent',
    'sales:yoy{series=A}@2025 consistent',
    'sales@2025 ?',
    'sales:yoy@2025 ?',
    'sales@2025 ?',
    'sales:yoy@2025 ?',
  ]);
});

test('a number that the ledger does not know is a contradiction, with what the ledger says and as of when', async () => {
  const { bindings, summary } = await compare('浙江实现销售额3.4亿元。');
  expect(bindings).toMatchObject([
    { number: 'n1', expr: 'sales{province=浙江}@2025', binding: 'sure', text: '2.90亿元', verdict: 'contradiction' },
  ]);
  expect(bindings[0]!.explanation).toMatch(
    /^文中写 3.4亿元；账册截至2025-12-31（版本 \d+）的浙江销售额为 2.9亿元，对不上。$/,
  );
  expect(summary).toMatchObject({ numbers: 1, bound: 1, contradiction: 1, unbound: 0 });
  const { bindings: english } = await compare('浙江实现销售额3.4亿元。', { language: 'en' });
  expect(english[0]!.explanation).toMatch(
    /^The text says 3.4亿元; as of 2025-12-31 \(version \d+\) the ledger says ¥289\.71m for Sales \(浙江\), which differs\.$/,
  );
});

test.each([
  ['人均销售额400万元。', 'contradiction', 'decimal', '小数点'],
  ['全年销售额12.8万元。', 'contradiction', 'unit', '单位'],
  ['全年销售额同比下降15.3%。', 'contradiction', undefined, '方向相反'],
  ['全年销售额11.1亿元。', 'suspicious', 'period', '上年同期'],
  ['11月销售额11.53亿元。', 'suspicious', 'period', '累计'],
  ['毛利率同比提高0.9%。', 'suspicious', 'unit', '百分点'],
  ['全年销售额14.46亿元。', 'suspicious', undefined, '含税（税率 13%）'],
  ['全年销售额12.79亿元。', 'rounding', undefined, '截尾'],
  ['全年销售额近14亿元。', 'rounding', undefined, '相符'],
  ['2021年销售额9亿元。', 'unverifiable', undefined, '无从比较'],
  ['2026年销售额9亿元。', 'unverifiable', undefined, '无从比较'],
])('%s is %s', async (text, verdict, likely, words) => {
  const [binding] = (await compare(text)).bindings;
  expect([binding?.verdict, binding?.likely]).toEqual([verdict, likely]);
  expect(binding?.explanation).toContain(words);
});

test('from an earlier day the year is not over, and a number of the whole year is not accused', async () => {
  expect(await short('全年销售额12.8亿元。', { asOf: '2025-06-30' })).toBe('sales@2025 unverifiable');
});

test('who sees a part is told of matches alone, and nothing of what lies outside', async () => {
  const viewer = await viewerNamed(db, '钱亦舟', { role: 'seller', sees: ['钱亦舟'] });
  expect(await short('全年销售额12.8亿元，人均销售额4000万元。', { viewer })).toMatch(/sales@2025 unverifiable/);
  expect(await short('钱亦舟销售额9348.91万元。', { viewer })).toBe('sales{seller=钱亦舟}@2025 consistent');
  expect(await short('钱亦舟销售额9000万元。', { viewer })).toBe('sales{seller=钱亦舟}@2025 contradiction');
  const other = await compare('杜若彤销售额8784.61万元。', { viewer });
  expect(JSON.stringify(other.bindings)).not.toMatch(/8,?784\.61万元.*consistent|"value":8784/);
});
