// Nothing in a report contradicts anything else in it, and no number stands in its text that is not a figure.

import { beforeAll, expect, test } from 'vitest';
import { sampleDatabase } from '../../test/support/sample.ts';
import { localOperator } from '../access/viewer.ts';
import type { Language } from '../base/errors.ts';
import type { Database } from '../db/database.ts';
import { type Span, textOf } from '../figures/writing/spans.ts';
import { spansOf } from './block-spans.ts';
import type { Block } from './blocks.ts';
import { composeReport } from './compose.ts';
import type { ReportKind, WrittenReport } from './written-report.ts';

type Table = Extract<Block, { kind: 'table' }>;

let sample: Database;
let year: WrittenReport;

beforeAll(async () => {
  sample = await sampleDatabase();
  year = await told('annual', '2025', 'zh');
});

function told(kind: ReportKind, period: string, language: Language): Promise<WrittenReport> {
  return composeReport(sample, localOperator, { kind, period, language, today: '2026-11-24' });
}

const reports = [
  ['annual', '2025'],
  ['half', '2025H2'],
  ['quarter', '2025Q3'],
  ['month', '2025-02'],
  ['month', '2025-09'],
  ['week', '2025W39'],
] as const;

// Years, months, quarters, weeks and days; the ends of the team; bounds of what is counted.
const notComputed: Record<Language, RegExp> = {
  zh: /\d{4}年|第?\d+(?:月|日|周)|[前后]20%|前10大|\d[\d,]*万元以上/g,
  en: /\b20\d\d\b|\bQ[1-4]\b|\bweek \d+|\d+ (?=January|September|December)|¥[\d,]+m? or more/g,
};

test.each(
  reports.flatMap(([kind, period]) => (['zh', 'en'] as const).map((language) => [kind, period, language] as const)),
)('in the %s report of %s in %s, every number of the text is a figure', async (kind, period, language) => {
  const { blocks } = await told(kind, period, language);
  const plain = blocks.flatMap(spansOf).filter(({ expr }) => expr === undefined);
  const texts = plain.map(({ text }) => text.replace(notComputed[language], ''));
  expect(texts.filter((text) => /\d/.test(text))).toEqual([]);
});

test('every number is printed as its value rounds', () => {
  const wrong = year.blocks.flatMap(withUnits).filter(({ expr, text }) => {
    const { value } = (expr !== undefined && year.proofs.get(expr)) || { value: null };
    const number = readPrinted(text);
    if (value === null || !number) return false;
    const size = Math.abs(Number(value));
    // Above target, what exceeds it is printed.
    const meant = [size, size - 1].map((each) => Math.abs(each / number.scale - number.value));
    return Math.min(...meant) > number.half;
  });
  expect(wrong).toEqual([]);
});

test('the parts of every table with a total add up to it as they are printed, and their shares to a whole', () => {
  const tables = year.blocks.filter((block): block is Table => block.kind === 'table' && block.totalled === true);
  expect(tables).toHaveLength(5);
  for (const table of tables)
    for (const [index, { title }] of table.columns.entries()) {
      const column = table.rows.map((row) => row[index]!);
      if (!/万元|占比/.test(title)) continue;
      const numbers = column.map((cell) => readPrinted(textOf(cell))!);
      const parts = numbers.slice(0, -1).reduce((sum, { value }) => sum + value, 0);
      expect(Math.abs(parts - numbers.at(-1)!.value), `${table.caption} ${title}`).toBeLessThanOrEqual(
        numbers[0]!.half * numbers.length,
      );
    }
});

test('in every row of a table, attainment and share follow from the amounts beside them', () => {
  for (const { columns, rows } of year.blocks.filter((block): block is Table => block.kind === 'table')) {
    const at = (head: string) => columns.findIndex(({ title }) => title.startsWith(head));
    const [sales, target, attainment, share] = ['销售额', '目标', '完成率', '占比'].map(at) as number[];
    if (sales! < 0) continue;
    const number = (row: Span[][], index: number) => readPrinted(textOf(row[index]!))!;
    for (const row of rows) {
      const amount = number(row, sales!).value;
      expect((amount / number(row, target!).value) * 100).toBeCloseTo(number(row, attainment!).value, 0);
      expect((amount / number(rows.at(-1)!, sales!).value) * 100).toBeCloseTo(number(row, share!).value, 0);
    }
  }
});

test.each([
  ['sales@2025', ['sales@2025H1', 'sales@2025H2']],
  [
    'customers.new_effective@2025',
    ['strategic', 'core', 'base'].map((tier) => `customers.new_effective{tier=${tier}}@2025`),
  ],
  ['sales.target_draft@2026', ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `sales.target_draft@2026${quarter}`)],
])('%s is the sum of its parts wherever both are told', (whole, parts) => {
  const sum = parts.reduce((total, part) => total + valueOf(part), 0);
  expect(Math.round(sum * 100)).toBe(Math.round(valueOf(whole) * 100));
});

test('what is told of growth, attainment and pace follows from the amounts that are told', () => {
  const [now, before, target] = monthsOfChart().map((months) => months.reduce((sum, value) => sum + value, 0));
  expect(now! / before! - 1).toBeCloseTo(valueOf('sales:yoy@2025'), 3);
  expect(now! / target!).toBeCloseTo(valueOf('attainment@2025'), 3);
  expect(valueOf('sales.target_draft@2026') / valueOf('sales@2025') - 1).toBeCloseTo(
    valueOf('sales.target_draft.pace@2026'),
    3,
  );
});

test('of the customers lost, those above a higher bound are among those above a lower', () => {
  const lost = ['', '{purchase>=500000}', '{purchase>=3000000}'].map((bound) => valueOf(`customers.lost${bound}@2025`));
  expect(lost).toEqual(lost.toSorted((left, right) => right - left));
});

test('the best and the worst of the overview are those of the table of provinces', () => {
  const table = year.blocks.find((block): block is Table => block.kind === 'table' && block.caption.includes('各省'))!;
  const growth = table.columns.findIndex(({ title }) => title.startsWith('同比'));
  const byGrowth = table.rows
    .slice(0, -1)
    .toSorted((left, right) => readPrinted(textOf(right[growth]!))!.value - readPrinted(textOf(left[growth]!))!.value);
  const overview = textOf(year.blocks.find((block) => block.kind === 'paragraph')!.spans);
  const [best, worst] = [byGrowth[0]!, byGrowth.at(-1)!].map((row) => row.map(textOf));
  expect(overview).toContain(
    `增长最快的是${best![0]}（增长${best![growth]}），最慢的是${worst![0]}（增长${worst![growth]}）`,
  );
});

/** The numbers of a table stand in the unit of its heads. */
function withUnits(block: Block): Span[] {
  if (block.kind !== 'table') return spansOf(block);
  const units = block.columns.map(({ title }) => /（(万元)）/.exec(title)?.[1] ?? '');
  return block.rows.flatMap((row) =>
    row.flatMap((cell, index) => cell.map((span) => ({ ...span, text: `${span.text}${units[index]}` }))),
  );
}

/** In its own unit, with how many base units that is and half of its last digit. */
function readPrinted(text: string): { value: number; scale: number; half: number } | undefined {
  const found = /^-?(?:1:)?([\d,]+)(\.\d+)?(亿元|万元|%)?/.exec(text);
  if (!found) return undefined;
  const [, whole, fraction = '', unit = ''] = found;
  const scale = { 亿元: 1e8, 万元: 1e4, '%': 0.01 }[unit] ?? 1;
  const value = Number(whole!.replaceAll(',', '') + fraction);
  return { value, scale, half: 0.500001 * 10 ** -Math.max(0, fraction.length - 1) };
}

function valueOf(expression: string): number {
  const { value } = year.proofs.get(expression) ?? { value: null };
  if (value === null) throw new Error(`${expression} is not told`);
  return Number(value);
}

function monthsOfChart(): number[][] {
  const chart = year.blocks.find((block) => block.kind === 'chart')!;
  return chart.chart.series.map(({ points }) => points.map((point) => point!.value));
}
