// What the thread that reads tells the one that asked; back comes a word for each chunk that was taken.

import type { Words } from '../../base/errors.ts';
import type { NamedFile } from '../named-file.ts';
import type { SheetChunk } from '../sheet-row.ts';
import type { TextFormat } from '../text-format.ts';

export interface ToReader {
  file: NamedFile;
  text: TextFormat;
}

export type FromReader =
  | { type: 'chunk'; chunk: SheetChunk }
  | { type: 'refused'; code: string; words: Words; details: Readonly<Record<string, unknown>> }
  | { type: 'end' };
