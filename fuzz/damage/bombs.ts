// Small files that become large, kept to what a test machine bears.

import { pick, type Random, wholeBetween } from '../../samples/random.ts';
import { gzipOf, zipOf } from '../files/zip.ts';
import { type Parts, workbookParts } from '../files/workbook.ts';
import type { Table } from '../files/table.ts';

export interface NamedBytes {
  fileName: string;
  bytes: Buffer;
}

type Bomb = (random: Random, table: Table) => NamedBytes;

export const bombs: Record<string, Bomb> = {
  'a sheet of spaces': (random, table) => swollen(random, table, { at: '<sheetData>', with: ' ' }),
  'a sheet of empty rows': (random, table) => swollen(random, table, { at: '<sheetData>', with: '<row/>' }),
  'a sheet of empty cells': (random, table) => swollen(random, table, { at: '</row>', with: '<c/>' }),
  'a row without end': (random, table) => swollen(random, table, { at: '</row></sheetData>', with: '<c><v>1</v></c>' }),
  'a tag without end': (random, table) => swollen(random, table, { at: '<sheetData>', with: '<row a' }),
  'texts without end': (random, table) => swollen(random, table, { at: '</sst>', with: '<si><t>甲</t></si>' }),
  'a text without end': (random, table) => swollen(random, table, { at: '</sst>', with: 'x', wrapped: true }),
  'sheets without end': (random, table) =>
    swollen(random, table, { at: '</sheets>', with: '<sheet name="a" r:id="rId1"/>' }),
  'a gzip of zeros': (random) => ({ fileName: 'zeros.csv.gz', bytes: gzipOf(Buffer.alloc(megabytes(random))) }),
  'a zip of zeros': (random) => ({
    fileName: 'zeros.zip',
    bytes: zipOf(() => 0, { '2025.csv': Buffer.alloc(megabytes(random)) }),
  }),
  'a zip of ten thousand files': (random) => ({
    fileName: 'many.zip',
    bytes: zipOf(
      random,
      Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${index}.csv`, Buffer.from('日期')])),
    ),
  }),
  'a gzip in a gzip': (random, table) => ({
    fileName: 'nested.csv.gz',
    bytes: nested(Buffer.from(table.header.join()), { depth: wholeBetween(random, 2, 200), wrap: gzipOf }),
  }),
  'a zip in a zip': (random, table) => ({
    fileName: 'nested.zip',
    bytes: nested(Buffer.from(table.header.join()), {
      depth: wholeBetween(random, 2, 50),
      wrap: (inner) => zipOf(random, { 'a.zip': inner, 'b.csv': Buffer.from(table.header.join()) }),
    }),
  }),
};

function swollen(
  random: Random,
  table: Table,
  { at, with: piece, wrapped }: { at: string; with: string; wrapped?: boolean },
): NamedBytes {
  const parts = workbookParts(random, [table]);
  const filling = piece.repeat(Math.ceil(megabytes(random) / piece.length));
  const text = wrapped ? `<si><t>${filling}</t></si>` : filling;
  const changed = Object.entries(parts).map(([name, xml]) => [
    name,
    xml.replace(at, (found) => (found.startsWith('</') ? text + found : found + text)),
  ]);
  const files = Object.entries(Object.fromEntries(changed) as Parts).map(([name, xml]) => [name, Buffer.from(xml)]);
  return { fileName: 'bomb.xlsx', bytes: zipOf(() => 0, Object.fromEntries(files) as Record<string, Uint8Array>) };
}

function megabytes(random: Random): number {
  return pick(random, [1, 4, 20]) * 1_000_000;
}

function nested(
  innermost: Uint8Array,
  { depth, wrap }: { depth: number; wrap: (inner: Uint8Array) => Buffer },
): Buffer {
  let bytes = Buffer.from(innermost);
  for (let level = 0; level < depth; level += 1) bytes = Buffer.from(wrap(bytes));
  return bytes;
}
