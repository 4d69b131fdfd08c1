// The zip around a workbook: its parts by name, each no larger than allowed.

import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Refusal } from '../base/errors.ts';
import { foreignPackage, unreadable } from './foreign-formats.ts';

export interface XlsxPackage {
  /** The text of a part in pieces; undefined when there is none. */
  stream(name: string): Promise<AsyncIterable<string> | undefined>;
  read(name: string): Promise<string | undefined>;
  size(name: string): number;
  close(): void;
}

/** What a workbook may hold once unpacked. A million rows of ten columns take 0.5 GB; a zip bomb takes more. */
export const largestWorkbookBytes = 4 * 1024 ** 3;

/** Refuses a zip that is no workbook, and one that would unpack to more than `limitBytes`. */
export async function openPackage(path: string, fileName: string, limitBytes: number): Promise<XlsxPackage> {
  const zip = await openZip(path, fileName);
  try {
    const entries = await entriesOf(zip);
    const total = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    if (total > limitBytes) throw tooLarge(fileName);
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

function packageOf(zip: ZipFile, entries: Map<string, Entry>, fileName: string): XlsxPackage {
  const find = (name: string) => entries.get(name.toLowerCase());
  const stream = async (name: string) => {
    const entry = find(name);
    return entry && decode(() => zip.openReadStreamPromise(entry), fileName);
  };
  const read = async (name: string) => {
    const pieces = await stream(name);
    let text = '';
    for await (const piece of pieces ?? []) text += piece;
    return pieces && text;
  };
  return { stream, read, size: (name) => find(name)?.uncompressedSize ?? 0, close: () => zip.close() };
}

async function openZip(path: string, fileName: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    throw notWorkbook(fileName);
  }
}

// Names are kept in lower case: some programs write `xl/SharedStrings.xml` and refer to it otherwise.
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  return entries;
}

// yauzl fails a part that unpacks to more than it declared, so the declared sizes can be trusted.
async function* decode(open: () => Promise<Readable>, fileName: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const block of soundBlocks(open, fileName)) yield decoder.decode(block, { stream: true });
  yield decoder.decode();
}

/** Whatever zlib and yauzl say of a part, to the user it is one thing: the file is damaged. */
async function* soundBlocks(open: () => Promise<Readable>, fileName: string): AsyncGenerator<Buffer> {
  const blocks = await open().then(
    (stream) => stream.iterator(),
    () => undefined,
  );
  for (;;) {
    const block = await blocks?.next().catch(() => undefined);
    if (!block) throw damaged(fileName);
    if (block.done) return;
    yield block.value as Buffer;
  }
}

function damaged(file: string): Refusal {
  return new Refusal(
    'workbook_damaged',
    {
      zh: `“${file}”已损坏，读到一半读不下去，没有导入任何内容。请重新导出或重新下载后再导入。`,
      en: `"${file}" is damaged and could not be read to its end; nothing was imported. Export or download it again.`,
    },
    { file },
  );
}

function tooLarge(file: string): Refusal {
  return new Refusal(
    'workbook_too_large',
    {
      zh: `“${file}”解压后过大，未予读取。请按月份或年份拆成几个文件，或另存为 CSV。`,
      en: `"${file}" unpacks to more than is allowed. Split it by month or year, or save it as CSV.`,
    },
    { file },
  );
}

function notWorkbook(file: string): Refusal {
  return new Refusal(
    'not_a_workbook',
    {
      zh: `“${file}”是压缩包，但不是完好的 .xlsx 工作簿。请重新导出，或在 Excel 中打开后另存为 .xlsx。`,
      en: `"${file}" is a zip but no sound .xlsx workbook. Export it again, or open it in Excel and save it as .xlsx.`,
    },
    { file },
  );
}
