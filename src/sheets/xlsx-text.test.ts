import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { openSheets } from './open-sheets.ts';
import { writeMarkedWorkbook } from './xlsx-marked.ts';
import { writeXlsx } from './xlsx-write.ts';

const path = join(await mkdtemp(join(tmpdir(), 'xlsx-')), 'book.xlsx');

const marked = async (text: string) => {
  const marks = [{ row: 1, column: 0, note: text }];
  await writeMarkedWorkbook(path, [{ name: `a${text.slice(0, 9)}`, headerRows: [0], rows: [[text], [text]], marks }]);
};
const streamed = (text: string) => {
  const sheet = writeXlsx({ name: 'a', columns: [{ header: text, kind: 'text' }], rows: [[text]] });
  return pipeline(sheet, createWriteStream(path));
};
const cellsRead = async () =>
  (await collect(openSheets(path, 'book.xlsx'))).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));

test.each([
  ['marked', marked],
  ['streamed', streamed],
])('texts of a %s workbook read back as they were, whatever they hold', async (_, write) => {
  const piece = fc.constantFrom('a', '_', 'x0041', '_x000d_', '甲', '&', '<', '\n', '\u0001', '\u{1f600}');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const text = `t${pieces.join('')}t`;
      await write(text);
      expect(await cellsRead()).toEqual([text, text]);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['marked', marked],
  ['streamed', streamed],
])('no part of a %s workbook holds a character that XML has not', async (_, write) => {
  await write('a\ufffe\uffff\ud800b');
  const parts = Object.values(unzipSync(await readFile(path))).map((part) => strFromU8(part));
  expect(parts.filter((part) => /[\ufffe\uffff]/.test(part))).toEqual([]);
  expect(await cellsRead()).toEqual(Array(2).fill('a\ufffd\ufffd\ufffdb'));
});

test('a text that is longer than Excel takes ends where it would, and shows it', async () => {
  await marked('a'.repeat(40_000));
  expect(await cellsRead()).toEqual(Array(2).fill(`${'a'.repeat(32_766)}…`));
});
