// A file's rows as its mapping says that the text is to be read. Headers that the file lacks stand in front as row 0.

import type { NamedFile } from '../sheets/named-file.ts';
import { openSheets } from '../sheets/open-sheets.ts';
import type { SheetChunk, SheetRow } from '../sheets/sheet-row.ts';
import { readHead } from '../sheets/sniff.ts';
import type { CheckedMapping } from './layout/mapping.ts';
import { addedHeaders } from './layout/added-headers.ts';

type Text = CheckedMapping['text'];

export async function* openMapped(file: NamedFile, text: Text): AsyncGenerator<SheetChunk> {
  // Rows that came back are UTF-8 under headers, whatever they were in the file that they came from.
  if (!text || (await isReturned(file))) return yield* openSheets(file.path, file.fileName);
  const { headers, ...format } = text;
  let sheet: string | null | undefined;
  for await (const chunk of openSheets(file.path, file.fileName, format)) {
    if (!headers || chunk.rows.every((row) => row.sheet === sheet)) yield chunk;
    else yield { ...chunk, rows: withHeaders(chunk.rows, headers, sheet) };
    sheet = chunk.rows.at(-1)?.sheet ?? sheet;
  }
}

function withHeaders(rows: readonly SheetRow[], headers: string[], before: string | null | undefined): SheetRow[] {
  return rows.flatMap((row, index) => {
    const isFirst = row.sheet !== (index === 0 ? before : rows[index - 1]!.sheet);
    return isFirst ? [{ sheet: row.sheet, row: 0, cells: headers }, row] : [row];
  });
}

async function isReturned({ path }: NamedFile): Promise<boolean> {
  const head = (await readHead(path, 16_384)).toString('utf8');
  return Object.values(addedHeaders).some(({ reason }) => new RegExp(`${reason}"?\\r\\n`).test(head));
}
