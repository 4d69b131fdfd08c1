// Who did what and when. Rows are only ever added; the serving role may not change or remove one.

import type { Transaction } from '../db/database.ts';

export type Action =
  | 'setup'
  | 'sign_in'
  | 'sign_in_failed'
  | 'sign_out'
  | 'sessions_ended'
  | 'import'
  | 'import_cancelled'
  | 'undo'
  | 'export'
  | 'month_closed'
  | 'month_opened'
  | 'customers_merged'
  | 'merge_undone'
  | 'customers_told_apart'
  | 'apart_forgotten'
  | 'completed'
  | 'login_added'
  | 'login_disabled'
  | 'token_added'
  | 'token_revoked'
  | 'token_refused'
  | 'report_template_saved'
  | 'report_template_reset'
  | 'arrival'
  | 'arrival_ended'
  | 'report_written'
  | 'report_issued'
  | 'report_withdrawn'
  | 'backup'
  | 'restore';

export interface Operation {
  /** The person who acts; null for the program itself and whoever works at the command line. */
  personId: number | null;
  action: Action;
  /** What was acted upon: a username, a file name, an expression. */
  subject?: string;
  details?: Record<string, unknown>;
}

/** When something of that kind was last done. */
export async function latestOperation(tx: Transaction, action: Action): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('operation_log')
    .select('at')
    .where('action', '=', action)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

/** Adds a row; where the work it tells about has its transaction at hand, in that one. */
export async function logOperation(tx: Transaction, operation: Operation): Promise<void> {
  await tx
    .insertInto('operation_log')
    .values({
      person_id: operation.personId,
      action: operation.action,
      subject: (operation.subject ?? '').slice(0, 500),
      details: JSON.stringify(operation.details ?? {}),
    })
    .execute();
}
