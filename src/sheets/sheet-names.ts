// Rows are known by their sheet and number, so no two sheets may have one name. Programs allow none; damaged files do it.

import type { SheetChunk, SheetRow } from './sheet-row.ts';

/** Where the rows begin anew under a name that was there, the sheet is `名 (2)`. */
export async function* toldApart(chunks: AsyncIterable<SheetChunk>): AsyncGenerator<SheetChunk> {
  const times = new Map<string, number>();
  let before: SheetRow | undefined;
  let name: string | null = null;
  for await (const chunk of chunks) {
    const named = chunk.rows.map((row) => {
      if (row.sheet !== before?.sheet || row.row <= before!.row)
        name = row.sheet === null ? null : nextName(times, row.sheet);
      before = row;
      return name === row.sheet ? row : { ...row, sheet: name };
    });
    yield { ...chunk, rows: named };
  }
}

function nextName(times: Map<string, number>, sheet: string): string {
  const name = plainName(sheet);
  const time = (times.get(name) ?? 0) + 1;
  times.set(name, time);
  return time === 1 ? name : `${name} (${time})`;
}

const longestName = 100;

// The database would keep NUL and halves of characters otherwise than they came, and not find the sheet again.
function plainName(sheet: string): string {
  const name = sheet
    .slice(0, longestName)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  return name || '—';
}
