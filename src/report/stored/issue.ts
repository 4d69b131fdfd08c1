// Issuing a draft, and withdrawing what was issued. Neither changes a row: each adds one that says who, when and why.

import type { Action } from '../../access/log/actions.ts';
import { logOperation } from '../../access/log/log-operation.ts';
import { reportIssuers } from '../../access/matrix.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import { type Database, type Transaction, transact } from '../../db/database.ts';
import { addIssue, addWithdrawal, holdIssues } from '../../records/reports/issue-report.ts';
import { type IssueName, standingIssue, storedReport, type StoredReport } from '../../records/reports/read-reports.ts';
import * as refusals from './refusals.ts';

export interface IssueRequest {
  id: number;
  note?: string | undefined;
  /** The issued report of the same kind, period and scope that it takes the place of; needed where one stands. */
  supersedes?: number | undefined;
  today: Day;
}

export async function issueReport(db: Database, viewer: Viewer, request: IssueRequest): Promise<StoredReport> {
  return step(db, viewer, {
    id: request.id,
    action: 'report_issued',
    work: async (tx, report) => {
      if (report.state !== 'draft') throw refusals.alreadyIssued(report);
      if (!report.has_file) throw refusals.fileGone(report);
      const supersedes = await supersededBy(tx, report, request.supersedes);
      const { id, today, note = '' } = request;
      const issuer = { issuedBy: viewer.personId, issuer: viewer.name };
      const issue = { id, year: Number(today.slice(0, 4)), note: note.trim(), supersedes, ...issuer };
      if (!(await addIssue(tx, issue))) throw refusals.fileGone(report); // The writer wrote many others meanwhile.
      return { supersedes, note: note.trim() };
    },
  });
}

export async function withdrawReport(
  db: Database,
  viewer: Viewer,
  { id, reason }: { id: number; reason: string },
): Promise<StoredReport> {
  if (reason.trim() === '') throw refusals.noReason();
  return step(db, viewer, {
    id,
    action: 'report_withdrawn',
    work: async (tx, report) => {
      if (report.state !== 'issued') throw refusals.notStanding(report);
      await addWithdrawal(tx, { id, reason, withdrawnBy: viewer.personId, withdrawer: viewer.name });
      return { reason };
    },
  });
}

/** The issued report whose place a draft would take; null where none stands for the same. */
export async function takesPlaceOf(db: Database, viewer: Viewer, report: StoredReport): Promise<IssueName | null> {
  if (report.state !== 'draft') return null;
  const standing = await transact(db, viewer.scope, (tx) => standingIssue(tx, report), { snapshot: true });
  return standing?.issue ? { id: standing.id, number: standing.issue.number } : null;
}

interface Step {
  id: number;
  action: Action;
  /** Gives what the operation log is to know. */
  work: (tx: Transaction, report: StoredReport) => Promise<Record<string, unknown>>;
}

async function step(db: Database, viewer: Viewer, { id, action, work }: Step): Promise<StoredReport> {
  if (!reportIssuers.includes(viewer.role)) throw refusals.mayNotIssue();
  return transact(db, viewer.scope, async (tx) => {
    await holdIssues(tx);
    const report = await storedReport(tx, viewer, id);
    if (!report) throw refusals.unknownReport(id);
    const told = await work(tx, report);
    const after = (await storedReport(tx, viewer, id))!;
    const details = { report: id, number: after.issue?.number, ...told };
    await logOperation(tx, viewer, { action, subject: report.title, details });
    return after;
  });
}

async function supersededBy(tx: Transaction, report: StoredReport, named: number | undefined): Promise<number | null> {
  const standing = await standingIssue(tx, report);
  if (named !== undefined && named !== standing?.id) throw refusals.nothingToSupersede(named);
  if (standing && named === undefined) throw refusals.anotherStands(standing);
  return standing?.id ?? null;
}
