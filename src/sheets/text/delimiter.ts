// What stands between the cells of a text file, by the looks of its first lines.

import type { Delimiter } from '../text-format.ts';

const marks = [',', '\t', ';', '|'] as const;

/** The mark that splits most of the first lines into the same number of cells; a comma where none does. */
export function sniffDelimiter(head: string): Delimiter {
  const lines = head
    .replace(/"[^"]*"/g, 'x') // Of lines whose cells are all quoted, tabs alone would be blank.
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const spaces = evenness(lines, wordsOf);
  if (isPrinted(lines) && spaces.lines >= lines.length * 0.75) return 'whitespace';
  const found = marks.map((mark) => ({ mark, ...evenness(lines, (line) => line.split(mark)) }));
  return found.reduce((best, each) => (isMoreEven(each, best) ? each : best)).mark;
}

/** How many cells a line of a printed table has most often. */
export function usualWords(head: string): number {
  return evenness(head.split(/\r\n?|\n/).slice(0, 1000), wordsOf).cells;
}

export function wordsOf(line: string): string[] {
  return line.trim().split(/\s+/);
}

interface Evenness {
  /** The most frequent number of cells, and how many lines have it; lines that are not split do not count. */
  cells: number;
  lines: number;
}

function evenness(lines: string[], split: (line: string) => string[]): Evenness {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const { length } = split(line);
    if (length > 1) tally.set(length, (tally.get(length) ?? 0) + 1);
  }
  const all = [...tally].map(([cells, count]) => ({ cells, lines: count }));
  return all.reduce((best, each) => (isMoreEven(each, best) ? each : best), { cells: 1, lines: 0 });
}

// By lines first: a decimal comma in each cell makes more cells than the semicolons of the same file, but none in the header.
function isMoreEven(one: Evenness, other: Evenness): boolean {
  return one.lines === other.lines ? one.cells > other.cells : one.lines > other.lines;
}

// Columns are padded with spaces; a comma in such a line can only belong to a number.
function isPrinted(lines: string[]): boolean {
  const padded = lines.filter((line) => /^ |\S {2,}\S/.test(line)).length;
  return (
    padded >= lines.length * 0.75 && lines.length > 1 && !lines.some((line) => /[\t;|]|,(?!\d{3}(\D|$))/.test(line))
  );
}
