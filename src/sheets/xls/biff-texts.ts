// Texts in BIFF: Unicode from version 8 on, split over records wherever a record was full; bytes of a code page before.

import { encodingOf } from '../text/encoding.ts';
import { sheetDamage } from './damage.ts';

/** A place in the bytes of a record and of those that continue it. */
export interface Blocks {
  blocks: Buffer[];
  block: number;
  at: number;
}

export function blocksFrom(blocks: Buffer[], at = 0): Blocks {
  return { blocks, block: 0, at };
}

/** The shared texts of a workbook of version 8. */
export function sharedTexts(blocks: Buffer[]): string[] {
  const source = blocksFrom(blocks, 4);
  const count = number(source, 4);
  const texts: string[] = [];
  while (texts.length < count) texts.push(unicodeText(source, number(source, 2)));
  return texts;
}

/** A text of `length` characters, without what says how it looks and sounds. */
export function unicodeText(source: Blocks, length: number): string {
  const flags = number(source, 1);
  const runs = flags & 8 ? number(source, 2) : 0;
  const phonetic = flags & 4 ? number(source, 4) : 0;
  const text = characters(source, length, (flags & 1) === 1);
  skip(source, runs * 4 + phonetic);
  return text;
}

function characters(source: Blocks, length: number, isWide: boolean): string {
  let text = '';
  let wide = isWide;
  while (text.length < length) {
    if (source.at >= current(source).length) {
      nextBlock(source);
      wide = (number(source, 1) & 1) === 1; // A record that goes on with a text says anew how wide its characters are.
    }
    const block = current(source);
    const width = wide ? 2 : 1;
    const count = Math.min(length - text.length, Math.floor((block.length - source.at) / width));
    if (count === 0) throw sheetDamage();
    const end = source.at + count * width;
    text += wide ? block.toString('utf16le', source.at, end) : block.toString('latin1', source.at, end);
    source.at = end;
  }
  return text;
}

function number(source: Blocks, bytes: number): number {
  if (source.at >= current(source).length) nextBlock(source);
  const block = current(source);
  if (source.at + bytes > block.length) throw sheetDamage();
  source.at += bytes;
  return block.readUIntLE(source.at - bytes, bytes);
}

function skip(source: Blocks, bytes: number): void {
  source.at += bytes;
  while (source.at > current(source).length) {
    const over = source.at - current(source).length;
    nextBlock(source);
    source.at = over;
  }
}

function current({ blocks, block }: Blocks): Buffer {
  const found = blocks[block];
  if (!found) throw sheetDamage();
  return found;
}

function nextBlock(source: Blocks): void {
  source.block += 1;
  source.at = 0;
  if (source.block >= source.blocks.length) throw sheetDamage();
}

const encodings: Record<number, string> = { 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5' };

/** How the bytes of texts before version 8 are read. Exporters on Chinese systems wrote GBK and called it Western, or nothing. */
export function byteDecoder(codePage: number | undefined): (bytes: Buffer) => string {
  const told = codePage === undefined ? undefined : encodings[codePage];
  const decoder = told === undefined ? undefined : new TextDecoder(told);
  return (bytes) => (decoder ?? new TextDecoder(looksLike(bytes))).decode(bytes);
}

function looksLike(bytes: Buffer): string {
  const isOfPairs = /^(?:[^\x80-\xff]|[\x81-\xfe][\xa1-\xfe])+$/.test(bytes.toString('latin1'));
  const encoding = encodingOf(bytes);
  return encoding === 'utf-8' || isOfPairs ? encoding : 'windows-1252';
}
