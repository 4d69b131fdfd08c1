// Attempts are counted in the database, so that a restart and several processes change nothing. A count leaks: what nobody
// adds to is forgotten by and by. An attempt counts as failed until it is forgiven, so that guesses made at once count too.

import { sql } from 'kysely';
import { Refusal } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';

export interface Limit {
  key: string;
  /** So many are free; the last of them begins the waiting. */
  free: number;
  leakPerHour: number;
  /** The first wait; each further attempt doubles it, up to the longest. */
  firstSeconds: number;
  longestSeconds: number;
  /** Whether a right attempt forgives all that went before, or only itself. */
  forgivesAll: boolean;
}

interface Count {
  key: string;
  failures: number;
  counted_at: Date;
  wait_until: Date | null;
}

/** Counts an attempt against every limit; refuses it uncounted while one of them says to wait. */
export async function countAttempt(tx: Transaction, limits: readonly Limit[], now: Date): Promise<void> {
  const counts = await lockCounts(tx, limits, now);
  const waitMs = Math.max(...counts.map(({ wait_until: until }) => (until ? until.getTime() - now.getTime() : 0)));
  if (waitMs > 0) throw slowedDown(Math.ceil(waitMs / 1000));
  for (const limit of limits) {
    const count = counts.find(({ key }) => key === limit.key)!;
    const failures = leaked(count, limit, now) + 1;
    const waitUntil = waitAfter(failures, limit, now);
    await tx
      .updateTable('sign_in_attempt')
      .set({ failures, counted_at: now, wait_until: waitUntil })
      .where('key', '=', limit.key)
      .execute();
  }
}

/** Takes back what a right attempt counted. */
export async function forgive(tx: Transaction, limits: readonly Limit[]): Promise<void> {
  for (const { key, forgivesAll } of inOrder(limits)) {
    const count = tx.updateTable('sign_in_attempt').where('key', '=', key);
    const left = forgivesAll ? sql<number>`0` : sql<number>`greatest(0, failures - 1)`;
    await count.set({ failures: left, wait_until: null }).execute();
  }
}

// Locked in one order by everybody, so that two attempts at once wait for each other and never in a circle.
function inOrder(limits: readonly Limit[]): Limit[] {
  return limits.toSorted((left, right) => (left.key < right.key ? -1 : 1));
}

async function lockCounts(tx: Transaction, limits: readonly Limit[], now: Date): Promise<Count[]> {
  const keys = inOrder(limits).map(({ key }) => key);
  const fresh = keys.map((key) => ({ key, failures: 0, counted_at: now }));
  const added = await tx
    .insertInto('sign_in_attempt')
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (added.some(({ id }) => Number(id) % roundOfPruning === 0)) await prune(tx, now);
  return tx
    .selectFrom('sign_in_attempt')
    .select(['key', 'failures', 'counted_at', 'wait_until'])
    .where('key', 'in', keys)
    .orderBy(sql`key collate "C"`)
    .forUpdate()
    .execute();
}

function leaked({ failures, counted_at: at }: Count, { leakPerHour }: Limit, now: Date): number {
  const hours = Math.max(0, now.getTime() - at.getTime()) / 3_600_000;
  return Math.max(0, failures - hours * leakPerHour);
}

function waitAfter(failures: number, { free, firstSeconds, longestSeconds }: Limit, now: Date): Date | null {
  if (failures < free) return null;
  const seconds = Math.min(firstSeconds * 2 ** Math.min(Math.floor(failures - free), 20), longestSeconds);
  return new Date(now.getTime() + seconds * 1000);
}

const roundOfPruning = 100;
const mostCounts = 100_000;
const dayMs = 86_400_000;

// Whoever makes up usernames makes rows: those of yesterday have leaked away, and of the others there are never too many.
async function prune(tx: Transaction, now: Date): Promise<void> {
  const old = new Date(now.getTime() - dayMs);
  await tx.deleteFrom('sign_in_attempt').where('counted_at', '<', old).execute();
  await sql`
    delete from sign_in_attempt
    where counted_at < (select counted_at from sign_in_attempt order by counted_at desc offset ${mostCounts} limit 1)
  `.execute(tx);
}

function slowedDown(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60);
  const zh = seconds > 90 ? `${minutes} 分钟` : `${seconds} 秒`;
  const en = seconds > 90 ? `${minutes} minutes` : `${seconds} seconds`;
  return new Refusal(
    'sign_in_slowed',
    {
      zh: `试错的次数太多，请 ${zh}后再试。以前登录过的浏览器不受别处试错的影响；也可以请管理员给您一个一次性链接。`,
      en: `Too many wrong attempts. Please try again in ${en}. A browser in which you signed in before is not held up by attempts made elsewhere; your administrator can also give you a one-time link.`,
    },
    { wait_seconds: seconds },
  );
}
