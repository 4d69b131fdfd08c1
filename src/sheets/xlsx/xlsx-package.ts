// The zip around a workbook: its parts by name, each no larger than allowed.

import { crc32 } from 'node:zlib';
import { locked } from '../archive/refusals.ts';
import { openZip, type Zip, type ZipEntry } from '../archive/zip.ts';
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
  const zip = await openZip({ path, fileName });
  try {
    checkParts(zip.entries, fileName, limitBytes);
    return packageOf(zip, fileName);
  } catch (error) {
    zip.close();
    throw error;
  }
}

function checkParts(entries: ZipEntry[], fileName: string, limitBytes: number): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limitBytes || entries.some(isBomb)) throw tooLarge(fileName);
  if (entries.some(({ isLocked }) => isLocked)) throw locked(fileName);
  const names = entries.map(({ name }) => name.toLowerCase());
  if (names.some((name) => name.endsWith('workbook.xml'))) return;
  const foreign = foreignPackage(names);
  throw foreign ? unreadable(fileName, foreign) : notWorkbook(fileName);
}

/** Rows that say the same over and over pack to a hundredth; a large part that packs better than this holds none. */
const bestRatio = 400;

function isBomb({ size, packedSize }: ZipEntry): boolean {
  return size > largestSmallPartBytes && size > packedSize * bestRatio;
}

// Names are compared in lower case: some programs write `xl/SharedStrings.xml` and refer to it otherwise. Others write `xl\`.
function packageOf(zip: Zip, fileName: string): XlsxPackage {
  const entries = new Map(zip.entries.map((entry) => [entry.name.toLowerCase().replaceAll('\\', '/'), entry]));
  const find = (name: string) => entries.get(name.toLowerCase());
  const stream = async (name: string) => {
    const entry = find(name);
    return entry && decode(entry, fileName);
  };
  const size = (name: string) => find(name)?.size ?? 0;
  const read = async (name: string) => {
    if (size(name) > largestSmallPartBytes) throw tooLarge(fileName);
    const pieces = await stream(name);
    let text = '';
    for await (const piece of pieces ?? []) text += piece;
    return pieces && text;
  };
  return { fileName, stream, read, size, close: zip.close };
}

// yauzl fails a part that unpacks to more than it declared, so the declared sizes can be trusted.
async function* decode(entry: ZipEntry, fileName: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const block of soundBlocks(entry, fileName)) yield decoder.decode(block, { stream: true });
  yield decoder.decode();
}

/**
 * Whatever zlib and yauzl say of a part, to the user it is one thing: the file is damaged. So is one whose checksum is
 * another than it says, which yauzl does not look at: a figure with a bit turned over reads as well as the true one.
 */
async function* soundBlocks(entry: ZipEntry, fileName: string): AsyncGenerator<Buffer> {
  let sum = 0;
  const blocks = await entry.open().then(
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
