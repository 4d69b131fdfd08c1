// The annual report in the sentences of the program, where no template tells it.

import type { Viewer } from '../access/viewer.ts';
import { Refusal } from '../base/errors.ts';
import { parsePeriod } from '../base/periods.ts';
import type { Database } from '../db/database.ts';
import { describeScope } from '../figures/tree/scope.ts';
import { quote } from '../figures/writing/quoted.ts';
import { annualBlocks, mostProblems } from './annual-blocks.ts';
import { annualOutline } from './annual-outline.ts';
import { expressionsOf } from './outline.ts';
import { proofsOf } from './proof.ts';
import { readFigures, type ReadRequest } from './read-figures.ts';
import { ownZh } from './words/zh-opening.ts';
import type { WrittenReport } from './written-report.ts';

/** What the annual report says. Refuses `bad_period` what is no year, and `no_data` a year without any sale. */
export async function composeAnnual(db: Database, viewer: Viewer, request: ReadRequest): Promise<WrittenReport> {
  const year = yearOf(request.period);
  const read = await readFigures(db, viewer, {
    expressions: expressionsOf(annualOutline(year)),
    request,
    findingsOf: (period) => period,
  });
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
