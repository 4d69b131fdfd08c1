// What lies in a watched folder to be taken: plain files in it, and in its sub-folders that are named by a kind. Links are
// not followed, hidden and half-written files are left alone.

import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../base/errors.ts';
import { type Kind, kinds, kindTitle } from '../layout/kinds.ts';
import { nothingThere, places, staysBelow } from './watched-folder.ts';

export interface DroppedFile {
  /** Below the folder. */
  path: string;
  /** Of its sub-folder; undefined in the folder itself, where the headers tell. */
  kind: Kind | undefined;
  bytes: number;
  modifiedMs: number;
}

/** A look takes as many; the rest has its turn when these have gone. */
const looked = 10_000;

/** Told about a file or sub-folder that cannot be looked at; the others are. */
export type TellTrouble = (path: string, error: unknown) => void;

/** In the order in which they were written, so that of two exports the later one counts. */
export async function droppedFiles(root: string, onTrouble: TellTrouble): Promise<DroppedFile[]> {
  const files: DroppedFile[] = [];
  for (const { path, kind } of (await namesIn(root, onTrouble)).slice(0, looked)) {
    const seen = await statOf(root, path).catch((error: unknown) => onTrouble(path, error));
    if (seen) files.push({ path, kind, ...seen });
    else if (path.includes('\uFFFD')) onTrouble(path, undecodable(path));
  }
  return files.sort((left, right) => left.modifiedMs - right.modifiedMs || (left.path < right.path ? -1 : 1));
}

/** Size and time of a plain file in the folder; undefined where there is none, or where a link leads to it. */
export async function statOf(
  root: string,
  path: string,
): Promise<Pick<DroppedFile, 'bytes' | 'modifiedMs'> | undefined> {
  const seen = await lstat(join(root, path)).catch(nothingThere);
  return seen?.isFile() && (await staysBelow(root, path))
    ? { bytes: seen.size, modifiedMs: Math.trunc(seen.mtimeMs) }
    : undefined;
}

/** Sub-folders that are not looked into: neither a kind nor a place of ours. */
export async function otherFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.filter((name) => !name.startsWith('.') && !kindNamed(name) && !places.some((place) => place === name));
}

type Named = Pick<DroppedFile, 'path' | 'kind'>;

async function namesIn(root: string, onTrouble: TellTrouble): Promise<Named[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const named: Named[] = filesOf(entries).map((name) => ({ path: name, kind: undefined }));
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const kind = kindNamed(name);
    if (!kind) continue;
    const inside = await readdir(join(root, name), { withFileTypes: true }).catch((error: unknown) =>
      onTrouble(name, error),
    );
    named.push(...filesOf(inside ?? []).map((each) => ({ path: join(name, each), kind })));
  }
  return named;
}

function filesOf(entries: Dirent[]): string[] {
  return entries
    .filter((entry) => entry.isFile() && isWhole(entry.name))
    .map(({ name }) => name)
    .sort();
}

function kindNamed(name: string): Kind | undefined {
  return kinds.find((kind) => kind === name || kindTitle(kind).zh === name);
}

// Old programs write names in GBK, which no path of ours can say again.
function undecodable(path: string): Refusal {
  return new Refusal('file_name_undecodable', {
    zh: `文件名“${path}”不是 UTF-8 编码，没有导入。请改名，或让导出程序用英文文件名。`,
    en: `The file name "${path}" is not written in UTF-8, and the file is not imported. Rename it, or have it exported under an English name.`,
  });
}

/** Not so by its name: hidden, of this program or the system, or one that somebody still writes. */
export function isWhole(name: string): boolean {
  if (/^[.~]/.test(name) || name.endsWith('~')) return false;
  if (/\.(part|partial|filepart|tmp|temp|crdownload|download|lock|swp)$/i.test(name)) return false;
  return !['map.json', 'thumbs.db', 'desktop.ini'].includes(name.toLowerCase());
}
