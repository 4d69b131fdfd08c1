// A folder into which other programs drop files. It must be there and be ours to write: what was imported is moved.

import { constants } from 'node:fs';
import { access, lstat, mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { type Language, Refusal } from '../../base/errors.ts';

export interface WatchedFolder {
  /** Its real path. */
  root: string;
  /** In whose name the files are imported; null for whoever keeps this machine. */
  personId: number | null;
  /** Of the reasons in files that come back. */
  language: Language;
}

/** Where files go, below the folder. */
export const places = ['done', 'failed', 'waiting', 'rejected'] as const;

/** The real paths of the folders, made ready; refuses those that cannot be watched. */
export async function openFolders(dirs: readonly string[], dataDir: string): Promise<string[]> {
  const roots: string[] = [];
  for (const dir of dirs) roots.push(await openFolder(dir, dataDir));
  const distinct = [...new Set(roots)];
  for (const root of distinct)
    for (const other of distinct) if (root !== other && isBelow(root, other)) throw nested(root, other);
  return distinct;
}

async function openFolder(dir: string, dataDir: string): Promise<string> {
  const root = await realpath(dir).catch((error: NodeJS.ErrnoException) => {
    throw unusable(dir, error);
  });
  if (isBelow(root, await realpath(dataDir))) throw insideData(dir);
  try {
    for (const place of places) await makeFolder(root, place);
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw error instanceof Refusal ? error : unusable(dir, error as NodeJS.ErrnoException);
  }
  return root;
}

/** A folder below the watched one, made where there is none; one that leads elsewhere is refused. */
export async function makeFolder(root: string, path: string): Promise<string> {
  if (path === '.') return root;
  const made = join(await makeFolder(root, dirname(path)), basename(path));
  // One level at a time: `recursive` goes round for ever where the system says that a folder above is missing, as in /proc.
  await mkdir(made).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (!(await lstat(made)).isDirectory()) throw leadsElsewhere(made);
  return made;
}

/** Whether no folder on the way down to that path is a link: somebody may have put one there since it was found. */
export async function staysBelow(root: string, path: string): Promise<boolean> {
  const above = dirname(path);
  if (above === '.') return true;
  const seen = await lstat(join(root, above)).catch(nothingThere);
  return seen?.isDirectory() === true && staysBelow(root, above);
}

/** Takes the system's word that a file is not there for no file; any other word is thrown. */
export function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

export function nameOfFolder({ root }: Pick<WatchedFolder, 'root'>): string {
  return basename(root) || root;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function unusable(dir: string, { message }: NodeJS.ErrnoException): Refusal {
  return new Refusal(
    'watch_unusable',
    {
      zh: `不能监视文件夹 ${dir}：${message}。它须已存在，运行本程序的用户须能在其中读、写、改名：导入过的文件要移到 done 等子文件夹。`,
      en: `Cannot watch the folder ${dir}: ${message}. It must exist, and the user of this program must be able to read, write and rename in it: files that were imported are moved.`,
    },
    { dir },
  );
}

function insideData(dir: string): Refusal {
  return new Refusal('watch_inside_data', {
    zh: `${dir} 在数据文件夹里面，监视它会把程序自己的文件导入。请另指一个文件夹。`,
    en: `${dir} lies in the data folder; watching it would import the program's own files. Name another folder.`,
  });
}

function nested(inner: string, outer: string): Refusal {
  return new Refusal('watch_nested', {
    zh: `${inner} 在 ${outer} 里面，两个都监视会重复。按种类分的子文件夹不必另外指明。`,
    en: `${inner} lies in ${outer}; files would be seen twice. Sub-folders by kind need not be named.`,
  });
}

function leadsElsewhere(path: string): Refusal {
  return new Refusal('watch_leads_elsewhere', {
    zh: `${path} 不是真正的文件夹，而是指向别处。请删除这个链接。`,
    en: `${path} is no folder of its own but leads elsewhere. Remove the link.`,
  });
}
