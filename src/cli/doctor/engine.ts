// The engine, the clock, and who may do what in the database.

import type { Database, Transaction } from '../../db/database.ts';
import { type EngineFacts, engineFacts, servingRoleIsBound } from '../../db/engine-facts.ts';
import { bad, type Check, good, warning } from './check.ts';

export async function examineEngine(db: Database, tx: Transaction): Promise<Check[]> {
  const facts = await engineFacts(tx);
  return [engine(db, facts), clock(facts, new Date()), permissions(facts, await servingRoleIsBound(tx))];
}

function engine({ engine: kind }: Database, { version, fsync }: EngineFacts): Check {
  if (!fsync)
    return bad('engine', {
      zh: `PostgreSQL ${version} 的 fsync 已关闭，断电会丢数据。请在其配置中打开。`,
      en: `fsync of PostgreSQL ${version} is off: a power cut loses data. Turn it on in its configuration.`,
    });
  const where = kind === 'embedded' ? { zh: '内置', en: 'embedded' } : { zh: '公司的服务器', en: 'the company’s' };
  return good('engine', { zh: `PostgreSQL ${version}（${where.zh}）`, en: `PostgreSQL ${version} (${where.en})` });
}

const tolerableMs = 60_000;

/** A clock that runs behind gives sessions and month closes wrong days. */
export function clock({ now, changed_at }: Pick<EngineFacts, 'now' | 'changed_at'>, here: Date): Check {
  if (changed_at && changed_at.getTime() > here.getTime() + tolerableMs)
    return bad('clock', {
      zh: `本机时间 ${here.toISOString()} 早于最近一次变更 ${changed_at.toISOString()}。请校准时间。`,
      en: `This machine says ${here.toISOString()}, which is before the newest change, ${changed_at.toISOString()}. Set its clock.`,
    });
  const apart = Math.round(Math.abs(now.getTime() - here.getTime()) / 1000);
  if (apart * 1000 > tolerableMs)
    return warning('clock', {
      zh: `本机与数据库的时间相差 ${apart} 秒。请校准时间。`,
      en: `This machine and the database are ${apart} seconds apart. Set their clocks.`,
    });
  return good('clock', { zh: '时间一致', en: 'clocks agree' });
}

function permissions({ unguarded }: EngineFacts, bound: boolean): Check {
  if (!bound)
    return bad('permissions', {
      zh: '服务角色 youju_serving 能绕过行级权限。请执行：alter role youju_serving nosuperuser nobypassrls;',
      en: 'The serving role youju_serving can bypass the row policies. Run: alter role youju_serving nosuperuser nobypassrls;',
    });
  if (unguarded.length > 0)
    return bad('permissions', {
      zh: `这些表的行级权限被去掉了：${unguarded.join('、')}。请恢复（enable 与 force row level security），或从备份恢复。`,
      en: `The row policies of these tables were taken off: ${unguarded.join(', ')}. Enable and force them again, or restore a backup.`,
    });
  return good('permissions', { zh: '每张表都有行级权限', en: 'every table has its row policies' });
}
