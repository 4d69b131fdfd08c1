// Takes a file out of a watched folder: a copy into the data folder, and a row in the queue of imports. The file itself stays
// where it is until the import is over.

import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { logOperation } from '../../access/log/log-operation.ts';
import { Refusal } from '../../base/errors.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { shownName } from '../../files/shown-name.ts';
import { removeStoredFile, storeFile } from '../../files/stored-files.ts';
import { actorOfArrival } from '../../jobs/arrival.ts';
import { addImportJob } from '../../jobs/import-jobs.ts';
import { addWatchedFile } from '../../jobs/watched-files.ts';
import { type Mapping, readMapping } from '../layout/mapping.ts';
import type { DroppedFile } from './dropped-files.ts';
import { keyOf } from './still-files.ts';
import { nameOfFolder, nothingThere, staysBelow, type WatchedFolder } from './watched-folder.ts';

/** The number of its import; undefined where it changed meanwhile. Refuses what cannot be read. */
export async function takeFile(
  db: Database,
  folder: WatchedFolder,
  { file, now }: { file: DroppedFile; now: Date },
): Promise<number | undefined> {
  const mapping = await mappingFor(folder.root, file);
  const stored = await storeWhole(db.dataDir, folder, file);
  if (stored === undefined) return undefined;
  const { root, personId, language } = folder;
  const name = shownName(file.path);
  const options = { ...(file.kind && { kind: file.kind }), ...(mapping && { mapping }), language };
  const arrival = { arrived_by: 'folder', arrived_from: nameOfFolder(folder) } as const;
  return transact(db, wholeCompany, async (tx) => {
    const jobId = await addImportJob(tx, { files: [{ name, stored }], options, createdBy: personId, arrival });
    await addWatchedFile(tx, { folder: root, ...file, jobId, now });
    const operation = { action: 'arrival', subject: name, details: { folder: root, job: jobId } } as const;
    await logOperation(tx, actorOfArrival(personId, arrival), operation);
    return jobId;
  }).catch(async (error: unknown) => {
    await removeStoredFile(db.dataDir, stored);
    throw error;
  });
}

async function storeWhole(dataDir: string, { root }: WatchedFolder, file: DroppedFile): Promise<string | undefined> {
  const handle = await openPlain(root, file.path);
  if (!handle) return undefined;
  try {
    const isSame = async () => {
      const { size, mtimeMs } = await handle.stat();
      return keyOf({ ...file, bytes: size, modifiedMs: Math.trunc(mtimeMs) }) === keyOf(file);
    };
    if (!(await isSame())) return undefined;
    const stored = await storeFile(dataDir, handle.createReadStream({ start: 0, autoClose: false }), file.path);
    if (await isSame()) return stored;
    await removeStoredFile(dataDir, stored);
    return undefined;
  } finally {
    await handle.close();
  }
}

/** Undefined where nothing is there any more. Never follows a link, never waits for the other end of a pipe. */
async function openPlain(root: string, path: string): Promise<FileHandle | undefined> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(join(root, path), flags).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ELOOP') return undefined;
    if (error.code === 'EACCES' || error.code === 'EPERM') throw unreadable(path);
    throw error;
  });
  if (!handle || ((await handle.stat()).isFile() && (await staysBelow(root, path)))) return handle;
  await handle.close();
  return undefined;
}

/** The one beside the file: what fits sales fits no customers. Refuses one that is there and cannot be read as a file. */
async function mappingFor(root: string, file: DroppedFile): Promise<Mapping | undefined> {
  const path = join(dirname(file.path), 'map.json');
  const handle = await openPlain(root, path);
  if (!handle && (await isThere(root, path))) throw noPlainFile(path);
  if (!handle) return undefined;
  try {
    return readNamed(path, await handle.readFile('utf8'));
  } finally {
    await handle.close();
  }
}

async function isThere(root: string, path: string): Promise<boolean> {
  return (await lstat(join(root, path)).catch(nothingThere)) !== undefined;
}

function readNamed(path: string, text: string): Mapping {
  try {
    return readMapping(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { zh, en } = error.words;
    throw new Refusal(error.code, { zh: `映射 ${path}：${zh}`, en: `The mapping ${path}: ${en}` });
  }
}

function noPlainFile(path: string): Refusal {
  return new Refusal('bad_mapping', {
    zh: `映射 ${path} 是链接或文件夹，没有读取。请换成真正的文件，或删除它。`,
    en: `The mapping ${path} is a link or a folder and was not read. Put a file of its own there, or remove it.`,
  });
}

function unreadable(path: string): Refusal {
  return new Refusal('file_unreadable', {
    zh: `读不了文件“${path}”：没有权限。请让导出程序给运行本程序的用户读权限。`,
    en: `Cannot read "${path}": permission denied. Let the exporting program give the user of this program the right to read.`,
  });
}
