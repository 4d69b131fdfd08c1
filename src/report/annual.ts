// The annual report: ask the outline, write it as blocks, print it as Word.

import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { parsePeriod } from '../base/periods.ts';
import type { Database } from '../db/database.ts';
import { describeScope } from '../figures/tree/scope.ts';
import { quote } from '../figures/writing/quoted.ts';
import { annualBlocks, mostProblems } from './annual-blocks.ts';
import { annualOutline } from './annual-outline.ts';
import { proofsOf } from './proof.ts';
import { readFigures } from './read-figures.ts';
import { type WordOptions, writeWord } from './word/document.ts';
import { ownZh } from './words/zh-opening.ts';
import type { WrittenReport } from './written-report.ts';

export interface ReportRequest {
  /** A year: `2025`. */
  period: string;
  asOf?: Day | undefined;
  /** Today; for tests. */
  today?: Day | undefined;
  word?: WordOptions | undefined;
}

/** The annual report as a .docx. */
export async function annualReport(
  db: Database,
  viewer: Viewer,
  request: ReportRequest,
): Promise<{ bytes: Buffer; figures: number; title: string }> {
  const report = await composeReport(db, viewer, request);
  return { ...(await writeWord(report, request.word)), title: report.title };
}

/** What the annual report says. Refuses `bad_period` what is no year, and `no_data` a year without any sale. */
export async function composeReport(db: Database, viewer: Viewer, request: ReportRequest): Promise<WrittenReport> {
  const year = yearOf(request.period);
  const read = await readFigures(db, viewer, { outline: annualOutline(year), request, withFindings: true });
  const { answers, company, businessDay, askedOn, version, found } = read;
  if (quote(answers.sales).value === null) throw noData(year);
  const title = `${company.name}${year}年度销售工作总结`;
  const scope = viewer.scope.all ? '' : describeScope(viewer, 'zh');
  const whose = ownZh[viewer.role] ?? '区域';
  const proofs = proofsOf([...Object.values(answers), ...found.answers]);
  const { findings } = found;
  const blocks = annualBlocks({ answers, findings }, { year, company, title, whose, scope, businessDay, version });
  const told = { kind: 'annual', period: request.period, language: 'zh', title, company: company.name } as const;
  return {
    ...told,
    businessDay,
    askedOn,
    scope: viewer.scope,
    version,
    blocks,
    proofs,
    findings: findings.slice(0, mostProblems),
  };
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

function yearOf(text: string): number {
  const period = parsePeriod(text);
  if (period?.kind === 'year') return period.year;
  throw new Refusal('bad_period', {
    zh: `年度报告的期间须是年份，如 2025；收到“${text}”。`,
    en: `The period of an annual report is a year such as 2025； got “${text}”.`,
  });
}

function noData(year: number): Refusal {
  return new Refusal('no_data', {
    zh: `账册里没有 ${year} 年的销售数据，写不出报告。请先导入该年的明细。`,
    en: `The ledger has no sales of ${year} to report on. Import that year first.`,
  });
}
