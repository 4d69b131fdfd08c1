// From when and of what state of knowledge a question is asked: the business day, the ledger version, the months it knows,
// what the company decided, which months are closed.

import { sql } from 'kysely';
import type { Viewer } from '../access/viewer.ts';
import { type DateRange, type Day, earlier, monthEnd, monthsIn } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, seeingAll, type Transaction, transact } from '../db/database.ts';
import { currentVersion } from '../records/changes.ts';
import { closeDayOf, closedMonths, isClosed } from '../records/closed-months.ts';
import type { NumberKey } from '../records/definition-list.ts';
import { type Definitions, readDefinitions } from '../records/definitions.ts';
import { ledgerMonths } from '../records/ledger-months.ts';
import { type MovedLines, movedSince } from '../records/moved-lines.ts';
import type { Standing } from '../records/standing.ts';
import { readWorkingDays, type WorkingDays } from '../records/working-days.ts';

/** `current` is false when an earlier version was asked for. */
export interface Moment extends Standing {
  /** Of an earlier version: what moved in the ledger since; undefined where that is too much, and lines must answer. */
  moved: MovedLines | undefined;
  businessDay: Day;
  /** The day that was asked for, or today: as far as records that do not hang on the ledger reach. */
  askedOn: Day;
  /** In the company's zone; nobody chooses it. What may be seen is decided for it. */
  today: Day;
  /** As far as the ledger reaches today: the business day where none is asked for. */
  reach: Day;
  /** The months (`2025-07`) in which the company has any line, whoever asks. */
  months: ReadonlySet<string>;
  firstDay: Day | null;
  definitions: Definitions;
  workingDays: WorkingDays;
  /** Whether a month (`2025-07`) that is over still awaits its close. */
  isOpen(month: string): boolean;
}

export interface MomentRequest {
  asOf?: Day | undefined;
  /** The day that records reach which do not hang on the ledger, where it is another than the business day asked for. */
  askedOn?: Day | undefined;
  atVersion?: number | undefined;
  /** Today in the company's zone. */
  today: Day;
}

/**
 * Works in one read-only snapshot, as the viewer, with the moment beside it. What the company's ledger covers is read as the
 * whole company: whether a comparison is sound never depends on who asks.
 */
export async function atMoment<T>(
  db: Database,
  viewer: Viewer,
  ask: {
    request: MomentRequest;
    work: (tx: Transaction, moment: Moment) => Promise<T>;
    statementMs?: number | undefined;
  },
): Promise<T> {
  const { request, work, statementMs } = ask;
  return transact(db, viewer.scope, async (tx) => work(tx, await momentWithin(tx, viewer, request)), {
    snapshot: true,
    statementMs,
  });
}

/** Another moment beside it, in the same snapshot. */
export async function momentWithin(tx: Transaction, viewer: Viewer, request: MomentRequest): Promise<Moment> {
  return seeingAll(tx, viewer.scope, () => readMoment(tx, request));
}

/** Whether the company has lines in all, some or none of the months of a range. */
export function coverage(moment: Moment, range: DateRange): 'all' | 'some' | 'none' {
  const months = monthsIn(range);
  const known = months.filter((month) => moment.months.has(month)).length;
  if (known === 0) return 'none';
  return known === months.length ? 'all' : 'some';
}

/** What the company decided, as it holds on a day. */
export function decidedOn(moment: Moment, on: Day): (key: NumberKey) => number {
  return (key) => moment.definitions.number(key, on);
}

/**
 * Without `asOf` the business day is today, or as far as the ledger reaches where that is earlier: a ledger that ends in
 * March says nothing of April, and comparing as if it did would show a fall.
 */
async function readMoment(tx: Transaction, request: MomentRequest): Promise<Moment> {
  const newest = await currentVersion(tx);
  const version = request.atVersion ?? newest;
  if (!Number.isInteger(version) || version < 0 || version > newest) throw unknownVersion(version, newest);
  const at = { version, current: version === newest };
  const span = await readSpan(tx, request.today, at);
  const definitions = await readDefinitions(tx, at);
  const closes = await closedMonths(tx, at);
  const askedOn = request.askedOn ?? request.asOf ?? request.today;
  const reach = reachOf(span.lastDay, request.today);
  return {
    ...at,
    askedOn,
    today: request.today,
    reach,
    businessDay: request.asOf ?? reach,
    months: new Set(span.months),
    firstDay: span.firstDay,
    moved: at.current ? undefined : await movedSince(tx, version),
    definitions,
    workingDays: await readWorkingDays(tx, at),
    isOpen: (month) => !isClosed(month, closes, { today: askedOn, closeDay: closeDayOf(definitions, month) }),
  };
}

// A month that is over reaches to its last day, even when nothing was sold on it.
function reachOf(lastDay: Day | null, today: Day): Day {
  if (lastDay === null) return today;
  return earlier(today, monthEnd(lastDay) < today ? monthEnd(lastDay) : lastDay);
}

interface Span {
  months: string[];
  firstDay: Day | null;
  lastDay: Day | null;
}

async function readSpan(tx: Transaction, today: Day, at: Standing): Promise<Span> {
  if (!at.current) return spanOf((await spanAt(today, at.version).execute(tx)).rows[0]!);
  const { rows } = await daysNow(today).execute(tx);
  return spanOf({ months: await ledgerMonths(tx), ...rows[0]! });
}

function spanOf({ months, first_day, last_day }: DaysRow & { months: string[] | null }): Span {
  return { months: months ?? [], firstDay: first_day, lastDay: last_day };
}

type DaysRow = { first_day: Day | null; last_day: Day | null };

// A line dated ahead, as by a slip in the year, does not move the day that the ledger reaches.
const daysNow = (today: Day) => sql<DaysRow>`
select
  (select min(date) from line where to_version is null) as first_day,
  (select max(date) from line where to_version is null and date <= ${today}::date) as last_day`;

// Days are far fewer than lines: a month written out for each line takes four times as long.
const spanAt = (today: Day, version: number) => sql<DaysRow & { months: string[] | null }>`
select
  array_agg(distinct to_char(date, 'YYYY-MM')) as months,
  min(date) as first_day,
  max(date) filter (where date <= ${today}::date) as last_day
from (
  select distinct date
  from line
  where from_version <= ${version} and (to_version is null or to_version > ${version})
) as day`;

function unknownVersion(version: number, newest: number): Refusal {
  return new Refusal('unknown_version', {
    zh: `没有版本 ${version}。账册现有版本 0 到 ${newest}。`,
    en: `There is no version ${version}. The ledger has versions 0 to ${newest}.`,
  });
}
