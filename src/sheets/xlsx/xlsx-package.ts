// The zip around a workbook: its parts by name, each no larger than allowed.

import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { locked } from '../archive/refusals.ts';
import { foreignPackage, unreadable } from '../foreign-formats.ts';
import { damaged, notWorkbook, tooLarge } from '../workbook-refusals.ts';

export interface XlsxPackage {
  /** What the user calls the workbook. */
  fileName: string;
  /** The text of a part in pieces; undefined when there is none. */
  stream(name: string): Promise<AsyncIterable<string> | undefined>;
  /** The text of a part that is small in any workbook; refuses one that is not. */
  read(name: string): Promise<string | undefined>;
  size(name: string): number;
  close(): void;
}

/** What a workbook may hold once unpacked. A million rows of ten columns take 0.5 GB; a zip bomb takes more. */
export const largestWorkbookBytes = 4 * 1024 ** 3;
const largestSmallPartBytes = 64 * 1024 ** 2;

/** Refuses a zip that is no workbook, and one that would unpack to more than `limitBytes`. */
export async function openPackage(path: string, fileName: string, limitBytes: number): Promise<XlsxPackage> {
  const zip = await openZip(path, fileName);
  try {
    const entries = await entriesOf(zip, fileName);
    const total = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    if (total > limitBytes || [...entries.values()].some(isBomb)) throw tooLarge(fileName);
    if ([...entries.values()].some((entry) => entry.isEncrypted())) throw locked(fileName);
    const names = [...entries.keys()];
    if (!names.some((name) => name.endsWith('workbook.xml'))) {
      const foreign = foreignPackage(names);
      throw foreign ? unreadable(fileName, foreign) : notWorkbook(fileName);
    }
    return packageOf(zip, entries, fileName);
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Rows that say the same over and over pack to a hundredth; a large part that packs better than this holds none. */
const bestRatio = 400;

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > largestSmallPartBytes && uncompressedSize > compressedSize * bestRatio;
}

function packageOf(zip: ZipFile, entries: Map<string, Entry>, fileName: string): XlsxPackage {
  const find = (name: string) => entries.get(name.toLowerCase());
  const stream = async (name: string) => {
    const entry = find(name);
    return entry && decode(entry, { open: () => zip.openReadStreamPromise(entry), fileName });
  };
  const size = (name: string) => find(name)?.uncompressedSize ?? 0;
  const read = async (name: string) => {
    if (size(name) > largestSmallPartBytes) throw tooLarge(fileName);
    const pieces = await stream(name);
    let text = '';
    for await (const piece of pieces ?? []) text += piece;
    return pieces && text;
  };
  return { fileName, stream, read, size, close: () => zip.close() };
}

async function openZip(path: string, fileName: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    throw notWorkbook(fileName);
  }
}

/** A directory that lists more is no workbook's; reading it through would take minutes. */
const mostParts = 100_000;

// Names are kept in lower case: some programs write `xl/SharedStrings.xml` and refer to it otherwise.
async function entriesOf(zip: ZipFile, fileName: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostParts) throw notWorkbook(fileName);
  const entries = new Map<string, Entry>();
  const source = zip.eachEntry();
  for (;;) {
    const next = await source.next().catch(() => {
      throw notWorkbook(fileName);
    });
    if (next.done) return entries;
    entries.set(next.value.fileName.toLowerCase(), next.value);
  }
}

interface PackedPart {
  open(): Promise<Readable>;
  fileName: string;
}

// yauzl fails a part that unpacks to more than it declared, so the declared sizes can be trusted.
async function* decode(entry: Entry, part: PackedPart): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const block of soundBlocks(entry, part)) yield decoder.decode(block, { stream: true });
  yield decoder.decode();
}

/**
 * Whatever zlib and yauzl say of a part, to the user it is one thing: the file is damaged. So is one whose checksum is
 * another than it says, which yauzl does not look at: a figure with a bit turned over reads as well as the true one.
 */
async function* soundBlocks(entry: Entry, { open, fileName }: PackedPart): AsyncGenerator<Buffer> {
  let sum = 0;
  const blocks = await open().then(
    (stream) => stream.iterator(),
    () => undefined,
  );
  for (;;) {
    const block = await blocks?.next().catch(() => undefined);
    if (!block || (block.done && sum !== entry.crc32)) throw damaged(fileName);
    if (block.done) return;
    sum = crc32(block.value as Buffer, sum);
    yield block.value as Buffer;
  }
}
