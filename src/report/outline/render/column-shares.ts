// How wide the columns of a table are: as wide as their contents ask for.

import { type Span, textOf } from '../../../figures/writing/spans.ts';

export function sharesOf(titles: readonly string[], rows: readonly Span[][][]): number[] {
  const widths = titles.map((title, index) => {
    const cells = rows.map((row) => widthOf(textOf(row[index] ?? [])));
    return Math.min(widest, Math.max(narrowest, headWidth(title), ...cells));
  });
  const sum = widths.reduce((left, right) => left + right, 0);
  return widths.map((width) => width / sum);
}

/** In halves of a Chinese character. */
const narrowest = 8;
const widest = 40;

// The unit of a long head goes into a second line.
function headWidth(title: string): number {
  return widthOf(title) <= 14 ? widthOf(title) : Math.max(...title.split(/(?=[（(])/).map(widthOf));
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2E7F' ? 2 : 1), 0);
}
