// The entries of a zip. Names come as their bytes mean them: Chinese Windows writes GBK and does not say so.

import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { encodingOf } from '../text/encoding.ts';
import type { NamedFile } from '../named-file.ts';
import { damaged, locked, tooManyFiles } from './refusals.ts';

export interface ZipEntry {
  /** As the zip says it: never a path for us. */
  name: string;
  size: number;
  packedSize: number;
  crc32: number;
  isFolder: boolean;
  isLink: boolean;
  isLocked: boolean;
  /** False where it was packed by a method other than the two that everybody knows. */
  isReadable: boolean;
  open(): Promise<Readable>;
}

export interface Zip {
  entries: ZipEntry[];
  close(): void;
}

/** Refuses a file that is no whole zip. */
export async function openZip(file: NamedFile): Promise<Zip> {
  const zip = await openPromise(file.path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(() => {
    throw damaged(file.fileName);
  });
  try {
    return { entries: await entriesOf(zip, file.fileName), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** A directory that lists more is no person's; reading it through would take minutes. */
const mostEntries = 100_000;

async function entriesOf(zip: ZipFile, fileName: string): Promise<ZipEntry[]> {
  if (zip.entryCount > mostEntries) throw tooManyFiles(fileName, mostEntries);
  const entries: ZipEntry[] = [];
  let packedBytes = 0;
  const source = zip.eachEntry();
  for (;;) {
    const next = await source.next().catch((error: Error) => {
      throw /encryption/.test(error.message) ? locked(fileName) : damaged(fileName);
    });
    if (next.done) return entries;
    packedBytes += next.value.compressedSize;
    if (packedBytes > zip.fileSize) throw damaged(fileName); // Entries that lie in one another.
    entries.push(entryOf(zip, next.value));
  }
}

function entryOf(zip: ZipFile, entry: Entry): ZipEntry {
  const name = nameOf(entry);
  return {
    name,
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    crc32: entry.crc32,
    isFolder: /[\\/]$/.test(name),
    isLink: ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000,
    isLocked: (entry.generalPurposeBitFlag & 1) === 1,
    isReadable: entry.compressionMethod === 0 || entry.compressionMethod === 8,
    open: () => zip.openReadStreamPromise(entry),
  };
}

const unicodePath = 0x7075;

/** The name that Info-ZIP adds in UTF-8, else the plain one: UTF-8 where the entry says so or the bytes do, else GBK. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const added = entry.extraFields.find(({ id, data }) => id === unicodePath && data.length > 5);
  if (added) return new TextDecoder().decode(added.data.subarray(5));
  const saysUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  return new TextDecoder(saysUtf8 ? 'utf-8' : encodingOf(raw)).decode(raw);
}
