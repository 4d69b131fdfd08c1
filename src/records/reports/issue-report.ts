// A draft becomes an issued report, and an issued one may be withdrawn. Whether it may be is for the caller to say.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';

export interface IssueToAdd {
  id: number;
  /** The year in which it is issued; numbers begin anew with each. */
  year: number;
  issuedBy: number | null;
  issuer: string;
  note: string;
  supersedes: number | null;
}

const issueLock = 0x796a07;

/** Keeps other issues and withdrawals out until the transaction ends. */
export async function holdIssues(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${issueLock})`.execute(tx);
}

/** The number of the issue, such as `2026-003`; undefined where the file is gone. It moves from the draft to the issue. */
export async function addIssue(tx: Transaction, issue: IssueToAdd): Promise<string | undefined> {
  const { rows } = await sql<{ number: string }>`
    with counted as (
      select (coalesce(max(split_part(number, '-', 2)::integer), 0) + 1)::text as next
      from report_issue
      where number like ${`${issue.year}-%`}
    )
    insert into report_issue (report_id, number, issued_by, issuer, note, supersedes, bytes)
    select
      report_file.report_id,
      ${issue.year}::text || '-' || lpad(counted.next, greatest(3, length(counted.next)), '0'),
      ${issue.issuedBy}::integer,
      ${issue.issuer},
      ${issue.note},
      ${issue.supersedes}::integer,
      report_file.bytes
    from report_file
    cross join counted
    where report_file.report_id = ${issue.id}
    returning number`.execute(tx);
  await tx.deleteFrom('report_file').where('report_id', '=', issue.id).execute();
  return rows[0]?.number;
}

export async function addWithdrawal(
  tx: Transaction,
  withdrawal: { id: number; reason: string; withdrawnBy: number | null; withdrawer: string },
): Promise<void> {
  await tx
    .insertInto('report_withdrawal')
    .values({
      report_id: withdrawal.id,
      reason: withdrawal.reason,
      withdrawn_by: withdrawal.withdrawnBy,
      withdrawer: withdrawal.withdrawer,
    })
    .execute();
}
