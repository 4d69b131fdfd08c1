// The built-in reports of a half-year, a quarter, a month and a week, of ledgers rich and bare.

import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText } from '../../test/support/ledger.ts';
import { sampleDatabase } from '../../test/support/sample.ts';
import { localOperator, type Viewer, viewerOf } from '../access/viewer.ts';
import type { Language } from '../base/errors.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { ask } from '../figures/ask.ts';
import { textOf } from '../figures/writing/spans.ts';
import { currentPeople } from '../records/people.ts';
import type { Block } from './blocks.ts';
import { builtInTemplate } from './templates/built-in-template.ts';
import { composeReport, type ReportRequest } from './compose.ts';

let sample: Database;
let bare: Database;
let small: Database;

beforeAll(async () => {
  sample = await sampleDatabase();
  bare = await testDatabase();
  await importText(bare, '单号,日期,客户,金额\nD1,2025-07-30,甲公司,100000\nD2,2025-08-01,乙公司,50000');
  small = await testDatabase();
  await importText(small, peopleOfSmall, { kind: 'people' });
  await importText(small, ledgerOfSmall);
  await importText(small, targetsOfSmall, { name: 'targets.csv' });
  await importText(small, contactsOfSmall, { kind: 'contacts', name: 'contacts.csv' });
  await importText(small, receivablesOfSmall, { kind: 'receivables', name: 'receivables.csv' });
});

const languages: Language[] = ['zh', 'en'];
const kinds = [
  { kind: 'half', over: '2025H1', running: '2025H2', first: '2022H1' },
  { kind: 'quarter', over: '2025Q3', running: '2025Q4', first: '2022Q1' },
  { kind: 'month', over: '2025-02', running: '2025-11', first: '2022-01' },
  { kind: 'week', over: '2025W31', running: '2025W47', first: '2022W01' },
] as const;
const everyOne = kinds.flatMap((each) => languages.map((language) => ({ ...each, language })));

test.each(everyOne)('a $kind reads well in $language: $over', async ({ kind, language, over }) => {
  await readsWell(sample, { kind, period: over, language });
});

test.each(everyOne)('a $kind that runs, in $language: $running', async ({ kind, language, running }) => {
  await readsWell(sample, { kind, period: running, language, asOf: '2025-11-20' });
});

test.each(everyOne)('the first $kind of the ledger, in $language: $first', async ({ kind, language, first }) => {
  await readsWell(sample, { kind, period: first, language });
});

test.each(everyOne)('a $kind of a seller and of a supervisor, in $language', async ({ kind, language, over }) => {
  for (const name of ['seller', 'supervisor'] as const)
    await readsWell(sample, { kind, period: over, language, viewer: await someone(name) });
});

test.each(everyOne)('a $kind of bare lines, in $language', async ({ kind, language }) => {
  const period = { half: '2025H2', quarter: '2025Q3', month: '2025-07', week: '2025W31' }[kind];
  await readsWell(bare, { kind, period, language, today: '2026-03-10' });
});

test.each(kinds)('a $kind without any sale is refused', async ({ kind }) => {
  const period = { half: '2024H1', quarter: '2024Q3', month: '2024-07', week: '2024W31' }[kind];
  const report = composeReport(bare, localOperator, { kind, period, today: '2026-03-10' });
  await expect(report).rejects.toMatchObject({ code: 'no_data' });
});

test.each(kinds)('a $kind of a period of another kind is refused with an example', async ({ kind, over }) => {
  const report = composeReport(bare, localOperator, { kind, period: '2025', today: '2026-03-10' });
  await expect(report).rejects.toMatchObject({
    code: 'bad_period',
    words: { zh: expect.stringContaining(`${over.slice(0, 5)}`) },
  });
});

test.each(everyOne)('a $kind of a small ledger, word by word, in $language', async ({ kind, language }) => {
  const period = { half: '2025H1', quarter: '2025Q2', month: '2025-04', week: '2025W17' }[kind];
  const text = await told(small, { kind, period, language, today: '2025-07-20' });
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(join(golden, `${kind}.${language}.txt`));
});

const golden = join(import.meta.dirname, '../../test/golden/reports');

type Wish = ReportRequest & { viewer?: Viewer };

/** What must hold of every report, whatever it says. */
async function readsWell(db: Database, { viewer = localOperator, ...request }: Wish): Promise<void> {
  const { blocks } = await composeReport(db, viewer, request);
  const lines = blocks.map(textOfBlock);
  expect(lines.length).toBeGreaterThan(4);
  expect(emptyHeadings(blocks)).toEqual([]);
  const faults = /undefined|NaN|增长-|下降-|超额完成1\d\d|[，。；、：]{2}|（）|\(\)| ,|\.\.|\s\s/;
  expect(lines.filter((line) => faults.test(line))).toEqual([]);
  if (request.language === 'en') {
    const names = await namesIn(db, viewer);
    const plain = lines.map((line) => names.reduce((left, name) => left.replaceAll(name, ''), line));
    expect(plain.filter((line) => /[\u4e00-\u9fff，。；：（）]/.test(line))).toEqual([]);
  } else expect(lines.filter((line) => /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/.test(line))).toEqual([]);
}

// What is to be done about problems is told apart, and tested there.
async function told(db: Database, request: ReportRequest): Promise<string[]> {
  const builtIn = await builtInTemplate(request.kind, request.language ?? 'zh');
  const template = builtIn!.replace(/\{\{ \S+\.(measure|owner|due) \}\}/g, '…');
  const { blocks } = await composeReport(db, localOperator, { ...request, template });
  return blocks.map(textOfBlock);
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `${block.text}\n${block.subtitle}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return textOf(block.spans);
    case 'list':
      return block.items.map((item) => `- ${textOf(item)}`).join('\n');
    case 'table': {
      const rows = [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(textOf))];
      return [block.caption, ...rows.map((row) => row.join(' | ')), block.note ?? ''].join('\n');
    }
    case 'chart':
      return [
        block.caption,
        ...block.chart.series.map(
          ({ name, points }) => `${name} ${points.map((point) => point?.value ?? '—').join(' ')}`,
        ),
      ].join('\n');
    default:
      return block.kind;
  }
}

function emptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    return block.kind === 'heading' && (!next || (next.kind === 'heading' && next.level <= block.level));
  });
}

async function someone(role: 'seller' | 'supervisor'): Promise<Viewer> {
  return transact(sample, wholeCompany, async (tx) => {
    const people = await currentPeople(tx);
    const { id } = people.find((person) => person.role === role && person.left_on === null)!;
    return (await viewerOf(tx, id, { today: '2025-12-31', from: localOperator.from }))!;
  });
}

/** All names that records give, the longest first. */
async function namesIn(db: Database, viewer: Viewer): Promise<string[]> {
  const by = ['province', 'series', 'channel', 'seller', 'customer', 'supervisor', 'owner'];
  const expressions = by.map((dimension) => `sales by ${dimension}@2022..2025`);
  const answers = await ask(db, localOperator, { expressions, today: '2026-03-10' });
  const labels = answers.flatMap((answer) =>
    'error' in answer ? [] : answer.rows!.flatMap(({ key }) => Object.values(key)),
  );
  return [...labels, viewer.name, '华东南大区（示例）', '本公司'].toSorted((left, right) => right.length - left.length);
}

const peopleOfSmall = `工号,姓名,角色,上级,入职日期
   E1,王主管,主管,,2019-01-01
   E2,张三,销售员,王主管,2020-01-01
   E3,李四,销售员,王主管,2020-01-01
   E4,赵五,销售员,王主管,2020-01-01`;

const ledgerOfSmall = `单号,日期,客户,省份,系列,渠道,销售员,数量,金额,成本
   A1,2024-02-10,甲公司,浙江,A系列,直供,张三,1,3000000,2000000
   A2,2024-04-10,甲公司,浙江,A系列,直供,张三,1,2000000,1300000
   A3,2024-04-24,乙公司,江苏,B系列,经销,李四,1,1500000,1200000
   A4,2024-08-12,丁公司,福建,B系列,经销,赵五,1,900000,700000
   B1,2025-01-10,甲公司,浙江,A系列,直供,张三,1,3200000,2100000
   B2,2025-02-11,乙公司,江苏,B系列,经销,李四,1,1800000,1400000
   B3,2025-03-12,丁公司,福建,B系列,经销,赵五,1,700000,560000
   B4,2025-04-15,甲公司,浙江,A系列,直供,张三,1,1000000,640000
   B5,2025-04-22,甲公司,浙江,A系列,直供,张三,1,1500000,960000
   B6,2025-04-23,乙公司,江苏,B系列,经销,李四,1,1200000,930000
   B7,2025-04-24,丙公司,江苏,A系列,直供,李四,1,600000,390000
   B8,2025-05-20,丁公司,福建,B系列,经销,赵五,1,500000,400000
   B9,2025-06-18,乙公司,江苏,B系列,经销,李四,1,900000,700000`;

const targetsOfSmall = `年份,月份,省份,系列,业务员,销售目标
   2025,4,浙江,,,2000000
   2025,4,江苏,,,1900000
   2025,5,福建,,,800000
   2025,6,江苏,,,800000
   2025,9,浙江,,,5000000
   2025,4,,,张三,2400000
   2025,4,,,李四,1900000`;

const contactsOfSmall = `联系日期,客户名称,联系人员,联系类型
   2025-04-21,甲公司,张三,业务沟通
   2025-04-22,乙公司,李四,高层拜访
   2025-04-24,丙公司,李四,业务沟通`;

const receivablesOfSmall = `截止日期,单据编号,客户名称,业务员,到期日,应收余额
   2025-04-20,S1,甲公司,张三,2025-05-31,800000
   2025-04-20,S2,乙公司,李四,2025-03-31,300000`;
