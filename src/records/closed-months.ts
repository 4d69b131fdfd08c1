// Which months are closed: those that somebody closed, and those whose day of month close has come with nobody saying otherwise.

import { sql } from 'kysely';
import { addMonths, type Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import type { Definitions } from './definitions.ts';
import { type Standing, standing } from './standing.ts';

/** A month as text: `2025-07`. */
export type Month = string;

/** The last word on a month: closed, or opened again. */
export interface Close {
  closed: boolean;
  closedAt: Date;
  /** Null for the program itself and whoever works at the command line. */
  closedBy: number | null;
}

/** The months on which anything was ever said. */
export type Closes = ReadonlyMap<Month, Close>;

/** What was said on months, as it was known at a version. */
export async function closedMonths(tx: Transaction, at: Standing): Promise<Closes> {
  const rows = await tx
    .selectFrom('period_close')
    .select(sql<Month>`to_char(month, 'YYYY-MM')`.as('month'))
    .select(['closed_at as closedAt', 'closed_by as closedBy'])
    .select(standing('period_close', at).as('closed'))
    .where('from_version', '<=', Math.min(at.version, largestInteger))
    .orderBy('from_version')
    .execute();
  return new Map(rows.map(({ month, ...close }) => [month, close]));
}

export interface CloseRule {
  /** The business day from which is asked. */
  today: Day;
  /** The day of the next month on which a month closes by itself. */
  closeDay: number;
}

/** Whether a month's figures are final: a running month never is. */
export function isClosed(month: Month, closes: Closes, { today, closeDay }: CloseRule): boolean {
  if (!isOver(month, today)) return false;
  return closes.get(month)?.closed ?? closesOn(month, closeDay) <= today;
}

export function isOver(month: Month, today: Day): boolean {
  return month < today.slice(0, 7);
}

/** The day of the next month on which a month closes, as the company's settings are when that month begins. */
export function closeDayOf(definitions: Definitions, month: Month): number {
  return definitions.number('close.day', addMonths(`${month}-01`, 1));
}

/** The day on which a month closes by itself. */
export function closesOn(month: Month, closeDay: number): Day {
  return `${addMonths(`${month}-01`, 1).slice(0, 7)}-${String(closeDay).padStart(2, '0')}`;
}

const largestInteger = 2_147_483_647;
