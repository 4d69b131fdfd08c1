// Month close: what comes for a closed month is late. People close and open months; what nobody closed closes by itself.

import { sql } from 'kysely';
import { program } from '../access/log/actor.ts';
import { logOperation } from '../access/log/log-operation.ts';
import { companyZone } from '../access/sessions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { beginChange, holdChanges } from './changes.ts';
import { alreadyClosed, beforeLedger, notAllowed, notClosed, notOver } from './close-refusals.ts';
import { closeDayOf, closedMonths, isClosed, isOver, type Month } from './closed-months.ts';
import { readDefinitions } from './definitions.ts';
import { ledgerMonths, monthsTouchedSince } from './ledger-months.ts';
import { newest } from './standing.ts';

export interface MonthChange {
  month: Month;
  ledger_version: number;
}

/** Refuses a month that is not over, that lies before the ledger, or that is closed already. */
export async function closeMonth(
  db: Database,
  viewer: Viewer,
  { month, today }: { month: Month; today: Day },
): Promise<MonthChange> {
  if (!viewer.scope.all) throw notAllowed();
  return transact(db, viewer.scope, async (tx) => {
    await holdChanges(tx);
    if (!isOver(month, today)) throw notOver(month);
    if ((await closedMonths(tx, newest)).get(month)?.closed) throw alreadyClosed(month);
    await requireLedgerOf(tx, month);
    const version = await beginChange(tx, { kind: 'close', note: month, changedBy: viewer.personId });
    await insertCloses(tx, [month], { version, closedBy: viewer.personId });
    await logOperation(tx, viewer, { action: 'month_closed', subject: month, version });
    return { month, ledger_version: version };
  });
}

/** Opens a closed month until somebody closes it; refuses one that is open or lies before the ledger. */
export async function reopenMonth(
  db: Database,
  viewer: Viewer,
  { month, today }: { month: Month; today: Day },
): Promise<MonthChange> {
  if (!viewer.scope.all) throw notAllowed();
  return transact(db, viewer.scope, async (tx) => {
    await holdChanges(tx);
    await requireLedgerOf(tx, month);
    const closes = await closedMonths(tx, newest);
    const closeDay = closeDayOf(await readDefinitions(tx, newest), month);
    if (!isClosed(month, closes, { today, closeDay })) throw notClosed(month);
    const version = await beginChange(tx, { kind: 'close', note: `${month} ↺`, changedBy: viewer.personId });
    if (!closes.has(month)) await insertCloses(tx, [month], { version, closedBy: viewer.personId });
    await endClose(tx, month, version);
    await logOperation(tx, viewer, { action: 'month_opened', subject: month, version });
    return { month, ledger_version: version };
  });
}

/**
 * Closes the months whose day has come and gives them. A month that somebody opened stays open, and one whose lines came
 * today waits for tomorrow: whoever loads two years file by file does not have the second file listed as late.
 */
export async function closeDueMonths(db: Database, today: Day): Promise<Month[]> {
  return transact(db, wholeCompany, async (tx) => {
    if ((await dueMonths(tx, today)).length === 0) return [];
    await holdChanges(tx); // Another process may have closed them while we looked.
    const due = await dueMonths(tx, today);
    if (due.length === 0) return due;
    const version = await beginChange(tx, { kind: 'close', note: due.join(' '), changedBy: null });
    await insertCloses(tx, due, { version, closedBy: null });
    await logOperation(tx, program, {
      action: 'month_closed',
      subject: due.join(' '),
      version,
      details: { months: due },
    });
    return due;
  });
}

async function requireLedgerOf(tx: Transaction, month: Month): Promise<void> {
  const first = (await ledgerMonths(tx))[0];
  if (first === undefined || month < first) throw beforeLedger(month, first);
}

async function dueMonths(tx: Transaction, today: Day): Promise<Month[]> {
  const closes = await closedMonths(tx, newest);
  const definitions = await readDefinitions(tx, newest);
  const due = (await ledgerMonths(tx)).filter(
    (month) => !closes.has(month) && isClosed(month, closes, { today, closeDay: closeDayOf(definitions, month) }),
  );
  if (due.length === 0) return due;
  const touched = await monthsTouchedSince(tx, { day: today, zone: companyZone });
  return due.filter((month) => !touched.has(month));
}

async function insertCloses(
  tx: Transaction,
  months: readonly Month[],
  { version, closedBy }: { version: number; closedBy: number | null },
): Promise<void> {
  await sql`
    insert into period_close (month, closed_by, from_version)
    select (month || '-01')::date, ${closedBy}::integer, ${version}::integer
    from unnest(${months}::text[]) as month`.execute(tx);
}

async function endClose(tx: Transaction, month: Month, version: number): Promise<void> {
  await sql`
    update period_close set to_version = ${version}
    where month = ${`${month}-01`}::date and to_version is null`.execute(tx);
}
