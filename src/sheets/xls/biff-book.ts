// What an old workbook says about its sheets, before the first of them: names, which are hidden, styles, shared texts.

import { type DateFormat, dateFormats } from '../cell-dates.ts';
import { biffVersion, blocksOf, type BiffRecord, recordAt, recordIds } from './biff-records.ts';
import { blocksFrom, byteDecoder, sharedTexts, unicodeText } from './biff-texts.ts';
import { sheetDamage, WorkbookLocked } from './damage.ts';

export interface BiffBook {
  stream: Buffer;
  version: number;
  sheets: { name: string | null; start: number }[];
  is1904: boolean;
  /** By the number of a cell's style. */
  formats: DateFormat[];
  texts: string[];
  decode: (bytes: Buffer) => string;
}

/** Hidden sheets are left out, and what is no sheet of cells. */
export function readBook(stream: Buffer): BiffBook {
  const first = recordAt(stream, 0);
  if (!first || !recordIds.beginnings.includes(first.id)) throw sheetDamage();
  const found = gather(stream, first);
  const version = biffVersion(first);
  const decode = byteDecoder(found.codePage);
  const codes = formatCodes(found.formats, version, decode);
  return {
    stream,
    version,
    decode,
    is1904: found.is1904,
    formats: styleFormats(found.cellFormats, version, codes),
    texts: found.texts,
    sheets: isAlone(first)
      ? [{ name: null, start: 0 }]
      : found.sheets.flatMap((data) => sheetOf(data, version, decode)),
  };
}

/** A stream that is one sheet and nothing around it, as the first versions and many exporters write. */
function isAlone({ data }: BiffRecord): boolean {
  return data.length < 4 || data.readUInt16LE(2) !== 0x05;
}

interface Gathered {
  codePage: number | undefined;
  is1904: boolean;
  formats: Buffer[];
  cellFormats: Buffer[];
  sheets: Buffer[];
  texts: string[];
}

function gather(stream: Buffer, first: BiffRecord): Gathered {
  const found: Gathered = { codePage: undefined, is1904: false, formats: [], cellFormats: [], sheets: [], texts: [] };
  for (let record = recordAt(stream, first.next); record; record = recordAt(stream, record.next)) {
    const { id, data } = record;
    if (id === recordIds.end) return found;
    if (id === recordIds.locked) throw new WorkbookLocked();
    if (id === recordIds.codePage) found.codePage = data.readUInt16LE(0);
    else if (id === recordIds.dateSystem) found.is1904 = data.readUInt16LE(0) === 1;
    else if (id === recordIds.sheet) found.sheets.push(data);
    else if (id === recordIds.texts) found.texts = sharedTexts(blocksOf(stream, record));
    else if (recordIds.formats.includes(id)) found.formats.push(data);
    else if (recordIds.cellFormats.includes(id)) found.cellFormats.push(data);
  }
  throw sheetDamage();
}

// From version 5 on a format says its number; before, they are counted.
function formatCodes(formats: Buffer[], version: number, decode: BiffBook['decode']): Map<number, string> {
  return new Map(
    formats.map((data, index) => {
      if (version === 8) return [data.readUInt16LE(0), unicodeText(blocksFrom([data], 4), data.readUInt16LE(2))];
      const start = version < 4 ? 0 : 2;
      const text = decode(data.subarray(start + 1, start + 1 + data.readUInt8(start)));
      return [version === 5 ? data.readUInt16LE(0) : index, text];
    }),
  );
}

// Cells of version 2 name their format themselves.
function styleFormats(cellFormats: Buffer[], version: number, codes: Map<number, string>): DateFormat[] {
  const formatOf = dateFormats(codes);
  if (version === 2) return [...codes.keys()].map(formatOf);
  return cellFormats.map((data) => formatOf(version >= 5 ? data.readUInt16LE(2) : data.readUInt8(1)));
}

function sheetOf(data: Buffer, version: number, decode: BiffBook['decode']): BiffBook['sheets'] {
  const isShown = (data.readUInt8(4) & 3) === 0;
  const hasCells = data.readUInt8(5) === 0;
  if (!isShown || !hasCells) return [];
  const length = data.readUInt8(6);
  const name = version === 8 ? unicodeText(blocksFrom([data], 7), length) : decode(data.subarray(7, 7 + length));
  return [{ name, start: data.readUInt32LE(0) }];
}
