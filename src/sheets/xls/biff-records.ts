// BIFF: one record after the other, each a number that says what it is, a length, and its bytes.

import { sheetDamage } from './damage.ts';

export interface BiffRecord {
  id: number;
  data: Buffer;
  /** Where the next one begins. */
  next: number;
}

/** What records are, from Excel 2 to Excel 2003; a later version of a record has a higher number. */
export const recordIds = {
  beginnings: [0x09, 0x209, 0x409, 0x809],
  end: 0x0a,
  continued: 0x3c,
  locked: 0x2f,
  codePage: 0x42,
  dateSystem: 0x22,
  formats: [0x1e, 0x41e],
  cellFormats: [0x43, 0x243, 0x443, 0xe0],
  sheet: 0x85,
  texts: 0xfc,
};

/** Undefined at the end of the stream. */
export function recordAt(stream: Buffer, at: number): BiffRecord | undefined {
  if (at + 4 > stream.length) return undefined;
  const next = at + 4 + stream.readUInt16LE(at + 2);
  if (next > stream.length) throw sheetDamage();
  return { id: stream.readUInt16LE(at), data: stream.subarray(at + 4, next), next };
}

/** The bytes of a record and of those that continue it. */
export function blocksOf(stream: Buffer, record: BiffRecord): Buffer[] {
  const blocks = [record.data];
  let more = recordAt(stream, record.next);
  while (more?.id === recordIds.continued) {
    blocks.push(more.data);
    more = recordAt(stream, more.next);
  }
  return blocks;
}

/** The version of BIFF by the first record of a stream: 8 from Excel 97 on, 5 from Excel 5. */
export function biffVersion({ id, data }: BiffRecord): number {
  if (id !== 0x809) return id === 0x09 ? 2 : id === 0x209 ? 3 : 4;
  return data.length >= 2 && data.readUInt16LE(0) === 0x600 ? 8 : 5; // Exporters of the time left it at zero.
}
