// The files of an import as its batch remembers them: names, sizes and hashes.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../base/errors.ts';
import { isStoredName, storedPath } from '../files/stored-files.ts';
import type { BatchFile } from '../records/batches.ts';
import type { NamedFile } from '../sheets/named-file.ts';

/** Refuses a file that cannot be read. */
export async function batchFiles(files: readonly NamedFile[], dataDir: string): Promise<BatchFile[]> {
  const described: BatchFile[] = [];
  for (const file of files) described.push({ ...(await describe(file)), ...storedAs(file, dataDir) });
  return described;
}

/** The hash of the file; of several, that of their hashes. */
export function hashOf(files: readonly BatchFile[]): string {
  if (files.length === 1) return files[0]!.sha256;
  return createHash('sha256')
    .update(files.map(({ sha256 }) => sha256).join('\n'))
    .digest('hex');
}

/** What the batch is called: the first file, and how many more. */
export function labelOf(files: readonly { fileName: string }[]): string {
  const first = files[0]!.fileName;
  return files.length === 1 ? first : `${first} (+${files.length - 1})`;
}

async function describe({ path, fileName }: NamedFile): Promise<BatchFile> {
  const hash = createHash('sha256');
  const source = createReadStream(path);
  await pipeline(source, hash).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(fileName, error.code ?? error.message);
  });
  return { name: fileName, sha256: hash.digest('hex'), bytes: source.bytesRead };
}

// An upload lies in the data folder already, as the evidence behind its rows.
function storedAs({ path }: NamedFile, dataDir: string): { stored?: string } {
  const name = basename(path);
  return isStoredName(name) && storedPath(dataDir, name) === path ? { stored: name } : {};
}

function unreadable(file: string, reason: string): Refusal {
  return new Refusal(
    'file_unreadable',
    {
      zh: `读不了文件“${file}”（${reason}）。请核对路径和权限。`,
      en: `Cannot read "${file}" (${reason}). Check its path and rights.`,
    },
    { file, reason },
  );
}
