import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvScanner } from './csv-scan.ts';

const scan = (...pieces: string[]) => {
  const scanner = csvScanner(',');
  return [...pieces.flatMap((piece) => scanner.push(piece)), ...scanner.end()];
};
const cells = (text: string) => scan(text).map((row) => row.cells);

test('quoted cells hold commas, quotes and line ends', () => {
  expect(cells('a,"1,001.18","he said ""hi""","two\nlines"\r\nb')).toEqual([
    ['a', '1,001.18', 'he said "hi"', 'two\nlines'],
    ['b'],
  ]);
});

test('blank lines count as rows but are not given', () => {
  expect(scan('a\n\nb\n').map(({ row }) => row)).toEqual([1, 3]);
});

test('a stray quote costs its own row and no other', () => {
  const rows = scan('a,1\n"b,2\nc,3\n"d" x,4\ne,"5"\n');
  expect(rows.map(({ row, cells: [first], broken }) => [row, first, broken !== undefined])).toEqual([
    [1, 'a', false],
    [2, '"b', true],
    [3, 'c', false],
    [4, '"d" x', true],
    [5, 'e', false],
  ]);
});

test('lines of old Macintoshes, of Unix and of Windows end in one file', () => {
  const text = 'a,1\rb,"2\rx"\rc,"3"\n\r\nd,4\r';
  const rows = [
    [1, 'a', '1'],
    [2, 'b', '2\rx'],
    [3, 'c', '3'],
    [5, 'd', '4'],
  ];
  expect(scan(text).map(({ row, cells: found }) => [row, ...found])).toEqual(rows);
  expect(scan(...text).map(({ row, cells: found }) => [row, ...found])).toEqual(rows);
});

test('quotes in a file of one column, and lines without a line feed, take no longer than others', () => {
  const begun = process.cpuUsage();
  expect(scan('a"b\n'.repeat(100_000))).toHaveLength(100_000);
  expect(scan('a,b\r'.repeat(100_000))).toHaveLength(100_000);
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});

test('an inch mark inside a cell is a character like any other', () => {
  expect(cells('显示器 19",2')).toEqual([['显示器 19"', '2']]);
});

const cell = fc.string({ unit: fc.constantFrom('a', '浙', '𠮷', ',', '"', '\n', '\r\n', ' ', '1'), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const quote = (text: string) => (/[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text);

test('whatever is written comes back, however it is cut, and as csv-parse reads it', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n'), (rows, width, newline) => {
      const text = rows.map((row) => row.map(quote).join(',')).join(newline);
      const pieces = text.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? [];
      const found = scan(...pieces).map((row) => row.cells);
      expect(found).toEqual(rows);
      expect(found).toEqual(parse(text, { relax_column_count: true }));
    }),
  );
});
