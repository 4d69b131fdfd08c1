// A copy of an audited file in Word, with comments at its numbers. A Word document stays as it is but for them; a text becomes one.

import type { Language } from '../../base/errors.ts';
import type { BroughtFile } from '../audit-file.ts';
import { layOut } from '../lay-out.ts';
import { isWordFile, readDocument } from '../read/read-document.ts';
import { type Annotated, notesOf } from './notes.ts';
import { wordOfText } from './text/word-of-text.ts';
import { annotateWord } from './word/annotate-word.ts';

/** `audited` is the audit of this very file. The same file and audit make the same bytes; whatever it was, the copy is a .docx. */
export async function annotatedCopy(
  { bytes, name }: BroughtFile,
  audited: Annotated,
  language: Language,
): Promise<Buffer> {
  const notes = notesOf(audited, language);
  if (isWordFile(bytes)) return annotateWord(bytes, notes, language);
  const blocks = layOut(readDocument(bytes, name), audited.numbers);
  const { bytes: word, placed } = wordOfText(blocks, notes.numbers);
  return annotateWord(word, { ...notes, numbers: placed }, language);
}
