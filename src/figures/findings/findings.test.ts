import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, viewerNamed } from '../../../test/support/ledger.ts';
import { sampleDatabase } from '../../../test/support/sample.ts';
import { localOperator, type Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { ask } from '../ask.ts';
import type { Figure } from '../figure.ts';
import { type Finding, findings } from './findings.ts';
import { rules } from './rules.ts';

const today = '2026-11-24';
let sample: Database;
let small: Database;
beforeAll(async () => {
  sample = await sampleDatabase();
  small = await testDatabase();
  await importText(
    small,
    `单号,日期,客户,省份,系列,销售员,金额,成本
     A,2024-03-10,甲,浙江,X,张三,100,50
     B,2024-03-10,乙,江苏,X,李四,100,50
     C,2025-03-10,甲,浙江,X,张三,200,120
     D,2025-03-10,乙,江苏,X,李四,90,54`,
  );
});

async function found(db: Database, period: string, viewer: Viewer = localOperator): Promise<Finding[]> {
  return (await findings(db, viewer, { period, today })).findings;
}

test('a province that fell behind is told in words, with what the pace of the whole would have brought', async () => {
  const slow = (await found(small, '2025-03')).filter(({ rule }) => rule === 'slow_province');
  expect(slow).toMatchObject([
    {
      subject: '江苏',
      severity: 'high',
      // 100 × 45% − (−10)
      stake: 55,
      sentence: '江苏销售额同比下降10.0%，整体增长45.0%；与整体同步可多得55.00元。',
      figures: [
        'sales:yoy{province=江苏}@2025-03',
        'sales:yoy@2025-03',
        'sales:dyoy{province=江苏}@2025-03',
        'sales{province=江苏}@2025-03',
      ],
    },
  ]);
});

test('a margin that fell counts by the sales that it fell on', async () => {
  const eroded = (await found(small, '2025-03')).find(({ rule }) => rule === 'margin_erosion');
  // From 50% to 40% (174 of 290).
  expect(eroded).toMatchObject({ subject: 'X', stake: 29, sentence: 'X毛利率同比下降10.0个百分点，现为40.0%。' });
});

test('the sample region has the problems that its year is known for, the most money first', async () => {
  const all = await found(sample, '2025');
  expect(all.map(({ stake }) => stake)).toEqual(all.map(({ stake }) => stake).toSorted((left, right) => right - left));
  const told = all.map(({ rule, subject }) => `${rule} ${subject}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'slow_province 福建',
      'slow_province 江西',
      'slow_series B系列',
      'decline_run 福建',
      'low_county_coverage 江西',
      'narrow_series C系列',
      'lost_customers 流失客户',
      'low_repurchase 新市场',
      'uneven_team 销售团队',
      'low_event_return 市场活动',
    ]),
  );
});

test('under a filter it tells of the slice alone, and nothing that is of all the company', async () => {
  const { findings: all } = await findings(sample, localOperator, { period: '2025', where: 'region=福建', today });
  const rulesTold = all.map(({ rule }) => rule);
  expect(rulesTold).toEqual(expect.arrayContaining(['decline_run', 'slow_series']));
  expect(rulesTold).not.toContain('uneven_team');
  const figures = all.flatMap((each) => each.figures);
  expect(figures.filter((expression) => !expression.includes('福建'))).toEqual([]);
  const [growth] = await ask(sample, localOperator, { expressions: ['sales:yoy{region=福建}@2025'], today });
  const slow = all.find(({ rule }) => rule === 'slow_series');
  expect(slow?.sentence).toContain(`整体增长${(growth as Figure).text.replace('+', '')}`);
});

test('a filter that everything fulfils changes nothing but what is of all the company', async () => {
  const whole = (await found(sample, '2025')).filter(({ rule }) => rule !== 'uneven_team');
  const under = await findings(sample, localOperator, { period: '2025', where: 'channel!=未分配', today });
  const toldOf = (all: Finding[]) =>
    all.map(({ rule, subject, stake, sentence }) => ({ rule, subject, stake, sentence }));
  // Counties and events know no channel: nothing is said of them.
  const rulesUnder = new Set(under.findings.map(({ rule }) => rule));
  expect(toldOf(under.findings)).toEqual(toldOf(whole.filter(({ rule }) => rulesUnder.has(rule))));
  expect(rulesUnder).toContain('narrow_series');
});

test('under a filter shares are those of the slice', async () => {
  const { findings: all } = await findings(sample, localOperator, { period: '2025', where: 'channel=direct', today });
  const narrow = all.find(({ rule }) => rule === 'narrow_series')!;
  expect(narrow.figures).toContain('sales:share(series){channel=direct,series=C}@2025');
  // Plain `share` is a share of the company under whatever conditions.
  expect(all.flatMap(({ figures }) => figures).filter((expression) => expression.includes(':share{'))).toEqual([]);
});

test('a filter that names nobody, or is none, is refused', async () => {
  const under = (where: string) => findings(sample, localOperator, { period: '2025', where, today });
  await expect(under('region=无此地')).rejects.toMatchObject({ code: 'unknown_name' });
  await expect(under('purchase>=1')).rejects.toMatchObject({ code: 'bad_expression' });
});

test.each(['zh', 'en'] as const)(
  'every number of a sentence is a figure with a value, told without a sign in %s',
  async (language) => {
    const all = (await findings(sample, localOperator, { period: '2025', language, today })).findings;
    const expressions = [...new Set(all.flatMap(({ figures }) => figures))];
    const answers = await ask(sample, localOperator, { expressions, today, language });
    expect(answers.filter((answer) => 'error' in answer || answer.value === null)).toEqual([]);
    for (const { sentence, spans, figures } of all) {
      expect(sentence).not.toMatch(/(增长|下降|上升|grew|fell|rose) ?-|—|undefined|NaN/);
      expect(figures).toEqual(expect.arrayContaining(spans.flatMap(({ expr }) => expr ?? [])));
    }
  },
);

test('where nothing is known, nothing is said', async () => {
  expect(await found(await testDatabase(), '2025')).toEqual([]);
  expect(await found(sample, '2019')).toEqual([]);
});

test('without a period, it is the year that the ledger has come to', async () => {
  expect(await findings(small, localOperator, { today })).toMatchObject({ period: '2025', as_of: '2025-03-31' });
});

test('a seller hears of the own sales, and of nobody else', async () => {
  const viewer = await viewerNamed(small, '李四', { role: 'seller', sees: ['李四'] });
  const all = await found(small, '2025-03', viewer);
  expect(all.map(({ rule }) => rule)).toEqual(['margin_erosion']);
  expect(all[0]!.stake).toBe(9);
});

test('a rule has a key of its own', () => {
  expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
});

test('a period that cannot be read is refused', async () => {
  await expect(found(small, '2025-13')).rejects.toMatchObject({ code: 'bad_period' });
});

test('what falls with the whole counts by what it lost, and what misses its target by what is missing', async () => {
  const falling = await testDatabase();
  await importText(
    falling,
    `单号,日期,客户,省份,系列,销售员,金额
     A,2024-03-10,甲,浙江,X,张三,100
     B,2024-03-10,乙,江苏,Y,李四,100
     C,2025-03-10,甲,浙江,X,张三,92
     D,2025-03-31,乙,江苏,Y,李四,90`,
  );
  await importText(falling, '年份,月份,省份,销售目标\n2025,3,浙江,80\n2025,3,江苏,100', { name: 'targets.csv' });
  expect((await found(falling, '2025-03')).map(({ sentence, stake }) => [sentence, stake])).toEqual([
    ['江苏销售额同比下降10.0%（少10.00元），整体下降9.0%。', 10],
    ['Y销售额同比下降10.0%（少10.00元），整体下降9.0%。', 10],
    ['江苏只完成销售目标的90.0%，差10.00元。', 10],
    ['浙江销售额同比下降8.0%（少8.00元），整体下降9.0%。', 8],
    ['X销售额同比下降8.0%（少8.00元），整体下降9.0%。', 8],
  ]);
});

test('a running period is behind when it is clearly behind time', async () => {
  const running = await testDatabase();
  await importText(
    running,
    '单号,日期,客户,省份,系列,销售员,金额\nA,2025-03-10,甲,浙江,X,张三,70\nB,2025-03-15,乙,江苏,X,李四,49',
  );
  await importText(running, '年份,月份,省份,销售目标\n2025,3,浙江,200\n2025,3,江苏,100', { name: 'targets.csv' });
  const { findings: all } = await findings(running, localOperator, { period: '2025-03', asOf: '2025-03-15', today });
  expect(all.map(({ sentence }) => sentence)).toEqual([
    '浙江完成销售目标的35.0%，慢于时间进度13.4个百分点；折合26.77元。',
  ]);
});
