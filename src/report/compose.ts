// A report as it is told: its template, the answers to the template's figures, and the blocks that come of both.

import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import { type Language, Refusal } from '../base/errors.ts';
import type { Database } from '../db/database.ts';
import type { TemplateProblem } from './outline/parse/problems.ts';
import { tellTemplate } from './outline/tell-template.ts';
import { refuseOtherPeriods } from './report-periods.ts';
import { readTemplate } from './templates/read-template.ts';
import type { ReportKind, WrittenReport } from './written-report.ts';

export interface ReportRequest {
  kind: ReportKind;
  /** One of the kind: `2025`, `2025Q3`, `2025-07`. */
  period: string;
  language?: Language | undefined;
  asOf?: Day | undefined;
  /** Today; for tests. */
  today?: Day | undefined;
  /** See `MomentRequest`. */
  askedOn?: Day | undefined;
  /** The ledger version whose knowledge answers; the newest where none is named. */
  atVersion?: number | undefined;
  /** Conditions that hold for every figure: `region=浙江,series=A`. */
  where?: string | undefined;
  /** The text of a template in place of the one that the company or the program has. */
  template?: string | undefined;
}

/**
 * What a report says. Refuses `bad_period` what is no period of the kind, `no_data` a period without any sale, and
 * `bad_template` a template that cannot be told, with every problem in its details.
 */
export async function composeReport(db: Database, viewer: Viewer, request: ReportRequest): Promise<WrittenReport> {
  const { kind, language = 'zh' } = request;
  refuseOtherPeriods(kind, request.period);
  const text = request.template ?? (await readTemplate(db, viewer, { kind, language }));
  const { report, problems } = await tellTemplate(db, viewer, { request, text });
  if (problems.length > 0) throw badTemplate(problems);
  return report ?? fail(noData(request.period));
}

/** The refusal of a template, whose words name every place, one a line; the details have them too. */
export function badTemplate(problems: readonly TemplateProblem[]): Refusal {
  const zh = problems.map(
    ({ line, column, message }) => `模板第 ${line} 行第 ${column} 列：${message.zh.replace(/。$/, '')}。`,
  );
  const en = problems.map(
    ({ line, column, message }) => `Template, line ${line}, column ${column}: ${message.en.replace(/\.$/, '')}.`,
  );
  const words = { zh: zh.join('\n'), en: en.join('\n') };
  return new Refusal('bad_template', words, { problems });
}

function noData(period: string): Refusal {
  return new Refusal('no_data', {
    zh: `账册里没有 ${period} 的销售数据，写不出报告。请先导入该期间的明细。`,
    en: `The ledger has no sales of ${period} to report on. Import that period first.`,
  });
}

function fail(refusal: Refusal): never {
  throw refusal;
}
