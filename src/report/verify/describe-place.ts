// A place in words that a reader finds it by.

import type { Spot } from './spots.ts';
import type { Place } from './verification.ts';

const mostWords = 24;

export function describePlace(spot: Spot): Place {
  const { story, index, paragraph, start, end } = spot;
  const above = story.paragraphs.slice(0, index);
  const cell = paragraph.cell;
  return {
    part: story.kind,
    heading: above.findLast(({ isHeading, text }) => isHeading && text !== '')?.text ?? null,
    table: cell?.table ?? null,
    row: cell ? textOfCell(spot, { row: cell.row, column: 1 }) : null,
    column: cell ? textOfCell(spot, { row: 1, column: cell.column }) : null,
    before: paragraph.text.slice(Math.max(0, start - mostWords), start),
    after: paragraph.text.slice(end, end + mostWords),
  };
}

function textOfCell({ story, paragraph }: Spot, at: { row: number; column: number }): string | null {
  const found = story.paragraphs.find(
    ({ cell, text }) =>
      text !== '' && cell?.table === paragraph.cell?.table && cell?.row === at.row && cell.column === at.column,
  );
  return found?.text ?? null;
}
