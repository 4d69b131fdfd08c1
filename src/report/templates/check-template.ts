// What is wrong with a template, and what it would tell of a period; for whoever writes one.

import type { Viewer } from '../../access/viewer.ts';
import { type Day, dayInZone } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import { type Told, tellTemplate } from '../outline/tell-template.ts';
import { refuseOtherPeriods, runningPeriod } from '../report-periods.ts';
import type { ReportKind } from '../written-report.ts';

export interface CheckRequest {
  kind: ReportKind;
  language?: Language | undefined;
  text: string;
  /** Without one, that of today: names are known then all the same. */
  period?: string | undefined;
  asOf?: Day | undefined;
  /** Today; for tests. */
  today?: Day | undefined;
  /** A statement that takes longer is stopped. */
  statementMs?: number | undefined;
}

/**
 * All problems of a text, or its report for a preview. With neither, the period holds no sales: names are right, but there is
 * nothing to tell. Refuses `bad_period` what is no period of the kind.
 */
export async function checkTemplate(db: Database, viewer: Viewer, asked: CheckRequest): Promise<Told> {
  const { text, kind, today = dayInZone(new Date(), 'Asia/Shanghai') } = asked;
  const period = asked.period ?? runningPeriod(kind, today);
  refuseOtherPeriods(kind, period);
  return tellTemplate(db, viewer, { request: { ...asked, period }, text });
}
