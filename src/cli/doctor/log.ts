// The operation log: whether it is as it was written, and whether it still holds what backups and people remember of it.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChainCheck, type ChainFault, checkLogChain } from '../../access/log/chain.ts';
import type { Words } from '../../base/errors.ts';
import { backupLogHead } from '../../db/backup/backup-log-head.ts';
import type { Transaction } from '../../db/database.ts';
import { bad, type Check, good } from './check.ts';

export interface LogExamined {
  head: ChainCheck['head'];
  check: Check;
}

/** Holds it against the backups in the folder, and against a hash that somebody kept. */
export async function examineLog(
  tx: Transaction,
  { backups, kept }: { backups: string; kept?: string | undefined },
): Promise<LogExamined> {
  const hashes = [...(await hashesOfBackups(backups)), ...(kept === undefined ? [] : [kept])];
  const chain = await checkLogChain(tx, hashes);
  return { head: chain.head, check: describeLog(chain) };
}

async function hashesOfBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const heads = [];
  for (const name of names) if (name.endsWith('.gz')) heads.push(await backupLogHead(join(folder, name)));
  return [...new Set(heads.flatMap((head) => (head ? [head.hash] : [])))];
}

export function describeLog({ head, faults, lost }: ChainCheck): Check {
  if (faults.length > 0) return bad('log', broken(faults));
  if (lost.length > 0) return bad('log', cut(lost));
  if (!head) return good('log', { zh: '操作日志还没有记录', en: 'the operation log holds nothing yet' });
  return good('log', {
    zh: `操作日志 ${head.number} 条首尾相接，末条校验值 ${head.hash}`,
    en: `the ${head.number} rows of the operation log hang together; the last has hash ${head.hash}`,
  });
}

function broken(faults: readonly ChainFault[]): Words {
  const some = faults.slice(0, 5);
  const zh = some.map((each) => faultWords(each).zh).join('、');
  const en = some.map((each) => faultWords(each).en).join(', ');
  return {
    zh: `操作日志被改动过：${zh}${faults.length > some.length ? '等' : ''}。请保留数据，与备份对照，查明谁能直接进入数据库。`,
    en: `The operation log was tampered with: ${en}${faults.length > some.length ? ' …' : ''}. Keep the data, compare with a backup, and find out who can reach the database.`,
  };
}

function faultWords({ number, fault }: ChainFault): Words {
  const words: Record<ChainFault['fault'], Words> = {
    changed: { zh: `第 ${number} 条内容被改`, en: `row ${number} says something else` },
    missing: { zh: `第 ${number} 条之前缺失`, en: `rows before ${number} are missing` },
    torn: { zh: `第 ${number} 条之前被换`, en: `the row before ${number} was replaced` },
    unsealed: { zh: `编号 ${number} 未经封存`, en: `the row with id ${number} is not sealed` },
  };
  return words[fault];
}

function cut(lost: readonly string[]): Words {
  const hash = lost[0]!;
  return {
    zh: `操作日志里找不到曾经的末条 ${hash}：末尾被截去，或整段被重写。若是特意恢复了更早的备份，请把之后的备份移到别处。`,
    en: `The operation log no longer holds what was once its last row, ${hash}: its end was cut off, or it was written anew. If an older backup was restored on purpose, move the later backups elsewhere.`,
  };
}
