// One number names one file: a sound table of some kind and format, and one thing that is wrong with it.

import { chance, pick, pickWeighted, type Random, randomFor } from '../../samples/random.ts';
import { bombs } from '../damage/bombs.ts';
import { byteDamages } from '../damage/bytes.ts';
import { cellDamages } from '../damage/cells.ts';
import { layoutDamages } from '../damage/layout.ts';
import { harmlessMarkupDamages, markupDamages } from '../damage/markup.ts';
import { namesInUse } from '../damage/names.ts';
import { harmlessTextDamages, textDamages } from '../damage/text.ts';
import { zipDamages } from '../damage/zip.ts';
import type { Kind } from '../../src/intake/layout/kinds.ts';
import { delimitedText } from './delimited.ts';
import { encode } from './encode.ts';
import { fitsOtherWorkbook, odderFormats, otherFormats, otherWorkbook } from './other-workbook.ts';
import { intendedRows, soundTable, type Table } from './table.ts';
import { type Parts, workbookParts } from './workbook.ts';
import { gzipOf, zipOf, zipOfParts } from './zip.ts';

export interface FuzzFile {
  number: number;
  fileName: string;
  bytes: Buffer;
  /** What is wrong with it, in words that count it. */
  damage: string;
  /** The rows that must be taken or come back; undefined where the damage leaves that open. */
  intended?: number;
  /** What the user says that the file holds. */
  kind?: Kind;
  /** The same table with nothing wrong: what stands when the file comes. */
  sound: Buffer;
}

export function fuzzFile(number: number): FuzzFile {
  const random = randomFor(`file ${number}`);
  const table = soundTable(random);
  const make = pickWeighted(random, makers, ({ weight }) => weight).make;
  const kind = table.kind !== 'sales' || chance(random, 0.2) ? { kind: table.kind } : {};
  return { number, ...kind, sound: soundBytes(table), ...make(random, table) };
}

function soundBytes(table: Table): Buffer {
  return encode(delimitedText(randomFor('sound'), table).text, 'utf-8');
}

type Made = Omit<FuzzFile, 'number' | 'kind' | 'sound'>;
type Maker = (random: Random, table: Table) => Made;

const makers: { weight: number; make: Maker }[] = [
  {
    weight: 4,
    make: (random, table) => ({ damage: 'none', ...written(random, table), intended: intendedRows(table) }),
  },
  { weight: 26, make: withDamagedCells },
  { weight: 10, make: withDamagedLayout },
  { weight: 3, make: (random, table) => damagedText(random, table, { damages: harmlessTextDamages, keepsRows: true }) },
  { weight: 13, make: (random, table) => damagedText(random, table, { damages: textDamages, keepsRows: false }) },
  {
    weight: 4,
    make: (random, table) => damagedParts(random, table, { damages: harmlessMarkupDamages, keepsRows: true }),
  },
  { weight: 14, make: (random, table) => damagedParts(random, table, { damages: markupDamages, keepsRows: false }) },
  { weight: 14, make: withDamagedBytes },
  { weight: 8, make: withDamagedZip },
  { weight: 3, make: withStrangeName },
  { weight: 2, make: inOddFormat },
  { weight: 1, make: asBomb },
];

function withDamagedCells(random: Random, table: Table): Made {
  const [damage, apply] = pick(random, Object.entries(cellDamages));
  const damaged = apply(random, table);
  return { damage, ...written(random, damaged), intended: intendedRows(damaged) };
}

function withDamagedLayout(random: Random, table: Table): Made {
  const [damage, apply] = pick(random, Object.entries(layoutDamages));
  return { damage, ...written(random, apply(random, table)) };
}

interface Damaging<Subject, Result> {
  damages: Record<string, (random: Random, subject: Subject) => Result>;
  keepsRows: boolean;
}

type Text = ReturnType<typeof delimitedText>;

function damagedText(random: Random, table: Table, { damages, keepsRows }: Damaging<Text, Buffer>): Made {
  const [damage, apply] = pick(random, Object.entries(damages));
  const bytes = apply(random, delimitedText(random, table));
  return { damage, fileName: 'export.csv', bytes, ...(keepsRows && { intended: intendedRows(table) }) };
}

function damagedParts(random: Random, table: Table, { damages, keepsRows }: Damaging<Parts, Parts>): Made {
  const [damage, apply] = pick(random, Object.entries(damages));
  const bytes = zipOfParts(random, apply(random, workbookParts(random, [table])));
  return { damage, fileName: 'export.xlsx', bytes, ...(keepsRows && { intended: intendedRows(table) }) };
}

function withDamagedBytes(random: Random, table: Table): Made {
  const { fileName, bytes } = pick(random, [written, written, inOddFormat])(random, table);
  const [damage, apply] = pick(random, Object.entries(byteDamages));
  return { damage, fileName, bytes: apply(random, bytes) };
}

function withDamagedZip(random: Random, table: Table): Made {
  const [damage, apply] = pick(random, Object.entries(zipDamages));
  const sound = pick(random, [asWorkbook, asZip])(random, table);
  return { damage, ...sound, bytes: apply(random, sound.bytes) };
}

function withStrangeName(random: Random, table: Table): Made {
  return { damage: 'a strange name', ...written(random, table), fileName: pick(random, namesInUse) };
}

function asBomb(random: Random, table: Table): Made {
  const [damage, make] = pick(random, Object.entries(bombs));
  return { damage, ...make(random, table) };
}

type Written = Pick<FuzzFile, 'fileName' | 'bytes'>;

/** A table in one of the formats that the intake promises to read. */
function written(random: Random, table: Table): Written {
  return pickWeighted(random, writers, ({ weight }) => weight).write(random, table);
}

const writers: { weight: number; write: (random: Random, table: Table) => Written }[] = [
  { weight: 5, write: asText },
  { weight: 4, write: asWorkbook },
  { weight: 3, write: asOtherWorkbook },
  { weight: 1, write: asGzip },
  { weight: 1, write: asZip },
];

function asText(random: Random, table: Table): Written {
  const { text, encoding } = delimitedText(random, table);
  return { fileName: pick(random, ['export.csv', 'export.txt', 'export.tsv']), bytes: encode(text, encoding) };
}

function asWorkbook(random: Random, table: Table): Written {
  return { fileName: 'export.xlsx', bytes: zipOfParts(random, workbookParts(random, [table])) };
}

function asOtherWorkbook(random: Random, table: Table): Written {
  if (!fitsOtherWorkbook(table)) return asText(random, table);
  const [format, extension] = pick(random, Object.entries(otherFormats)) as [keyof typeof otherFormats, string];
  return { fileName: `export.${extension}`, bytes: otherWorkbook([table], format) };
}

function asGzip(random: Random, table: Table): Written {
  const { fileName, bytes } = pick(random, [asText, asOtherWorkbook])(random, table);
  return { fileName: `${fileName}.gz`, bytes: gzipOf(bytes) };
}

function asZip(random: Random, table: Table): Written {
  const { fileName, bytes } = pick(random, [asText, asWorkbook, asOtherWorkbook])(random, table);
  const name = pick(random, [fileName, `导出/${fileName}`, `a/b/c/${fileName}`]);
  return { fileName: 'export.zip', bytes: zipOf(random, { [name]: bytes }) };
}

function inOddFormat(random: Random, table: Table): Made {
  const damage = 'a format of old, or one that is not read';
  if (!fitsOtherWorkbook(table)) return { damage, ...asText(random, table) };
  const [format, extension] = pick(random, Object.entries(odderFormats)) as [keyof typeof odderFormats, string];
  return { damage, fileName: `export.${extension}`, bytes: otherWorkbook([table], format) };
}
