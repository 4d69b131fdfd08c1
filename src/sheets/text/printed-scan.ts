// Lines of printed columns → rows: any run of spaces divides. Where a cell is empty or holds a space itself nothing tells
// the columns apart, so a line of another number of words than the others is handed on as broken.

import type { Words } from '../../base/errors.ts';
import { type CsvScanner, longestLine, tooLong } from './csv-scan.ts';
import { wordsOf } from './delimiter.ts';
import type { SheetRow } from '../sheet-row.ts';

/** `cells`: how many words a line must have. */
export function printedScanner(cells: number): CsvScanner {
  let rest = '';
  let row = 0;
  const take = (lines: string[]): SheetRow[] =>
    lines.flatMap((line) => {
      row += 1;
      if (line.trim() === '') return [];
      const words = wordsOf(line);
      return [
        { sheet: null, row, cells: words, ...(words.length !== cells && { broken: unevenLine(cells, words.length) }) },
      ];
    });
  return {
    push(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      if (rest.length > longestLine) throw tooLong(row + 1);
      return take(lines);
    },
    end: () => (rest === '' ? [] : take([rest])),
  };
}

function unevenLine(cells: number, found: number): Words {
  return {
    zh: `按空格分列，这一行有 ${found} 格，其他行多为 ${cells} 格，分不清各格属于哪一列。请补齐这一行，或另存为 CSV。`,
    en: `Split at its spaces this line has ${found} cells where others have ${cells}, so its columns cannot be told apart. Mend the line, or save the file as CSV.`,
  };
}
