import { sniffDelimiter } from './text/delimiter.ts';
import { detectEncoding } from './text/encoding.ts';
import { readHead } from './sniff.ts';
import type { TextFormat } from './text-format.ts';

/** The mark between the cells of a text file, for those who write one like it; a comma for printed columns. */
export async function textDelimiter(path: string, format: TextFormat = {}): Promise<string> {
  const encoding = format.encoding ?? (await detectEncoding(path));
  const head = new TextDecoder(encoding).decode(await readHead(path, 65_536));
  const delimiter = format.delimiter ?? /^"?sep=(.)"?[\r\n]/i.exec(head)?.[1] ?? sniffDelimiter(head);
  return delimiter === 'whitespace' ? ',' : delimiter;
}
