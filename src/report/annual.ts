// The annual report: ask the outline, write it as blocks, print it as Word.

import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { parsePeriod } from '../base/periods.ts';
import { type Database, transact } from '../db/database.ts';
import { describeMoment } from '../figures/ask.ts';
import { type Company, readCompany } from '../records/settings.ts';
import { askOutline, knownRows } from './answers.ts';
import { type AnnualAnswers, bySeries, byMonth, byProvince, overall } from './annual-narrative.ts';
import { annualOutline } from './annual-outline.ts';
import { provinceTable, seriesTable } from './annual-tables.ts';
import type { Block } from './blocks.ts';
import { definitionsTable } from './definitions.ts';
import { proofsOf } from './proof.ts';
import type { Span } from './spans.ts';
import { dayZh } from './words/period-names.ts';
import { writeDocument } from './word/document.ts';
import { drawMonths } from './word/month-chart.ts';

export interface ReportRequest {
  /** A year: `2025`. */
  period: string;
  asOf?: Day | undefined;
}

/** The annual report as a .docx. Refuses `bad_period` what is no year, and `no_data` a year without any sale. */
export async function annualReport(
  db: Database,
  viewer: Viewer,
  request: ReportRequest,
): Promise<{ bytes: Buffer; figures: number; title: string }> {
  const year = yearOf(request.period);
  const company = await transact(db, viewer.scope, readCompany, { snapshot: true });
  const moment = await describeMoment(db, viewer, request);
  const figures = await askOutline(db, viewer, { outline: annualOutline(year), asOf: request.asOf });
  if (knownRows(figures.month_sales).length === 0) throw noData(year);
  const title = `${company.name}${year}年度销售工作总结`;
  const blocks = blocksOf(figures, { year, company, title, ...moment });
  const proofs = proofsOf(Object.values(figures));
  const written = await writeDocument({ blocks, proofs, title, company: company.name, day: moment.businessDay });
  return { ...written, title };
}

/** The same into a file, whole or not at all. */
export async function writeAnnualReport(
  db: Database,
  viewer: Viewer,
  request: ReportRequest & { out: string },
): Promise<{ figures: number }> {
  const { bytes, figures } = await annualReport(db, viewer, request);
  const partial = `${request.out}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(request.out), { recursive: true });
  try {
    await writeFile(partial, bytes);
    await rename(partial, request.out);
  } finally {
    await rm(partial, { force: true });
  }
  return { figures };
}

interface Setting {
  year: number;
  company: Company;
  title: string;
  businessDay: Day;
  version: number;
}

function blocksOf(figures: AnnualAnswers, setting: Setting): Block[] {
  return [
    { kind: 'title', text: setting.title, subtitle: subtitleOf(setting) },
    { kind: 'heading', level: 1, text: '一、销售目标达成情况' },
    ...paragraphs('（一）总体情况', overall(figures, setting.year)),
    ...paragraphs('（二）产品结构', bySeries(figures)),
    seriesTable(figures),
    ...paragraphs('（三）区域分布', byProvince(figures)),
    provinceTable(figures),
    ...paragraphs('（四）月度走势', byMonth(figures)),
    monthPicture(figures, setting.year),
    { kind: 'heading', level: 1, text: '附录 数据来源与口径' },
    { kind: 'paragraph', spans: [{ text: sourceNote(setting) }] },
    definitionsTable(Object.values(figures)),
  ];
}

function paragraphs(heading: string, sentences: Span[][]): Block[] {
  if (sentences.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: heading },
    ...sentences.map((spans): Block => ({ kind: 'paragraph', spans })),
  ];
}

function monthPicture(figures: AnnualAnswers, year: number): Block {
  const valuesOf = (key: 'month_sales' | 'month_base' | 'month_target') => {
    const rows = new Map(knownRows(figures[key]).map((row) => [Number(row.key.month!.slice(5, 7)), row.value]));
    return Array.from({ length: 12 }, (_, index) => rows.get(index + 1) ?? null);
  };
  const series = [
    { name: `${year - 1}年`, values: valuesOf('month_base'), style: 'before' as const },
    { name: '目标', values: valuesOf('month_target'), style: 'target' as const },
    { name: `${year}年`, values: valuesOf('month_sales'), style: 'now' as const },
  ];
  const drawn = drawMonths(series.filter(({ values }) => values.some((value) => value !== null)));
  const caption = `${year}年各月销售额与上年同期、目标对比`;
  return { kind: 'picture', caption, ...drawn, alternative: `折线图：${caption}` };
}

function subtitleOf({ businessDay, company }: Setting): string {
  const basis = company.tax_basis === 'with_tax' ? '含税' : '不含税';
  return `数据截至${businessDay.slice(0, 4)}年${dayZh(businessDay)} · 金额均为人民币、${basis}`;
}

function sourceNote({ version, businessDay }: Setting): string {
  return `本文数字取自账册第 ${version} 版，业务日 ${businessDay}。每个数字在文件中附有计算式、取值与账册版本，可逐一追溯到来源文件的行。`;
}

function yearOf(text: string): number {
  const period = parsePeriod(text);
  if (period?.kind === 'year') return period.year;
  throw new Refusal('bad_period', {
    zh: `年度报告的期间须是年份，如 2025；收到“${text}”。`,
    en: `The period of an annual report is a year such as 2025; got “${text}”.`,
  });
}

function noData(year: number): Refusal {
  return new Refusal('no_data', {
    zh: `账册里没有 ${year} 年的销售数据，写不出报告。请先导入该年的明细。`,
    en: `The ledger has no sales of ${year} to report on. Import that year first.`,
  });
}
