// The data folder: room on its disk, the uploads that rows name, and how old the newest backup is.

import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, Transaction } from '../../db/database.ts';
import { storedUploads } from '../../records/batches.ts';
import type { Words } from '../../base/errors.ts';
import { countRemovedUploads } from '../../records/personal/removed-files.ts';
import { bad, type Check, good, warning } from './check.ts';

export async function examineFolder(db: Database, tx: Transaction): Promise<Check[]> {
  return [
    await disk(db.dataDir),
    await uploads(db.dataDir, { expected: await storedUploads(tx), removed: await countRemovedUploads(tx) }),
  ];
}

const gigabyte = 1024 ** 3;

async function disk(dataDir: string): Promise<Check> {
  const { bavail, bsize } = await statfs(dataDir);
  return describeDisk(bavail * bsize);
}

export function describeDisk(free: number): Check {
  const room = `${(free / gigabyte).toFixed(1)} GB`;
  const found = { zh: `数据文件夹所在磁盘还剩 ${room}`, en: `${room} are free on the disk of the data folder` };
  if (free >= 2 * gigabyte) return good('disk', found);
  const what = { zh: `${found.zh}。请腾出空间。`, en: `${found.en}. Make room.` };
  return free < gigabyte / 4 ? bad('disk', what) : warning('disk', what);
}

/** Compared by name and size: whoever changes a file so that its size stays is found when it is traced. */
async function uploads(
  dataDir: string,
  { expected, removed }: { expected: readonly { stored: string; bytes: number }[]; removed: Removed },
): Promise<Check> {
  const lacking: string[] = [];
  for (const { stored, bytes } of expected) {
    const size = await stat(join(dataDir, 'files', stored)).then(
      (about) => about.size,
      () => undefined,
    );
    if (size !== bytes) lacking.push(stored);
  }
  return describeUploads(expected.length, { lacking, removed });
}

export function describeUploads(
  count: number,
  { lacking = [], removed = { erasure: 0, retention: 0 } }: { lacking?: readonly string[]; removed?: Removed },
): Check {
  if (count === 0)
    return good('uploads', {
      zh: `没有上传的原始文件${gone(removed).zh}`,
      en: `there are no uploads${gone(removed).en}`,
    });
  if (lacking.length === 0)
    return good('uploads', {
      zh: `${count} 个原始文件都在${gone(removed).zh}`,
      en: `all ${count} uploads are there${gone(removed).en}`,
    });
  const some = lacking.slice(0, 3).join(', ');
  return warning('uploads', {
    zh: `${count} 个原始文件中有 ${lacking.length} 个缺失或大小不符（${some}）。数字不受影响，依据看不到原文件；可从备份找回到 files 文件夹。`,
    en: `${lacking.length} of ${count} uploads are missing or of another size (${some}). Figures are not touched, but their evidence is; bring them back from a backup into files.`,
  });
}

type Removed = Awaited<ReturnType<typeof countRemovedUploads>>;

function gone({ erasure, retention }: Removed): Words {
  if (erasure + retention === 0) return { zh: '', en: '' };
  return {
    zh: `；另有 ${erasure} 个按个人信息要求、${retention} 个按保留期限删除`,
    en: `; ${erasure} were taken away by erasure of personal data, ${retention} by retention`,
  };
}

const dayMs = 86_400_000;

/** Of the backups made by themselves in the folder for them. */
export async function examineBackups(folder: string, now: Date): Promise<Check> {
  const names = await readdir(folder).catch((): string[] => []);
  const times = await Promise.all(
    names.filter((name) => name.endsWith('.gz')).map(async (name) => (await stat(join(folder, name))).mtimeMs),
  );
  return describeBackups(times.length > 0 ? new Date(Math.max(...times)) : undefined, now);
}

export function describeBackups(newest: Date | undefined, now: Date): Check {
  if (!newest)
    return warning('backups', {
      zh: '还没有备份。youju start 每天自动备份，也可用 youju backup 文件。',
      en: 'There is no backup yet. youju start makes one a day; youju backup FILE makes one now.',
    });
  const days = Math.floor((now.getTime() - newest.getTime()) / dayMs);
  if (days < 2)
    return good('backups', {
      zh: `最近的备份：${newest.toISOString()}`,
      en: `newest backup: ${newest.toISOString()}`,
    });
  return warning('backups', {
    zh: `最近的备份已是 ${days} 天前。请看日志中备份失败的原因，或用 youju backup 文件。`,
    en: `The newest backup is ${days} days old. See in the log why backups fail, or make one with youju backup FILE.`,
  });
}
