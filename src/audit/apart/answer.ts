// What is made of a file, as the bytes that are sent.

import { type Language, Refusal } from '../../base/errors.ts';
import { annotatedCopy } from '../annotated/annotated-copy.ts';
import { auditDocument, type BroughtFile } from '../audit-file.ts';
import type { Document } from '../document.ts';
import { readDocument } from '../read/read-document.ts';

export type Wanted =
  | { as: 'audit' }
  /** With the text itself, to be held against the ledger where the database is. */
  | { as: 'audit_and_document' }
  | { as: 'annotated'; language: Language };

export interface Answered {
  /** JSON in UTF-8, or a .docx. */
  bytes: Uint8Array;
  document?: Document;
}

export async function answer(file: BroughtFile, wanted: Wanted): Promise<Answered> {
  const document = readDocument(file.bytes, file.name);
  const audited = auditDocument(document, file.name);
  if (wanted.as === 'annotated') return { bytes: await annotatedCopy(file, audited, wanted.language) };
  if (wanted.as === 'audit_and_document' && audited.numbers.length > mostBound) throw tooManyToBind();
  const bytes = new TextEncoder().encode(JSON.stringify(audited));
  return { bytes, ...(wanted.as === 'audit_and_document' && { document }) };
}

/** Bound to figures in a second, on the thread that serves everybody. */
const mostBound = 10_000;

function tooManyToBind(): Refusal {
  return new Refusal('audit_too_long', {
    zh: `与账册核对的文本最多 ${mostBound} 个数字。请拆成几份，或者不与账册核对。`,
    en: `A text of at most ${mostBound} numbers is held against the ledger. Split it, or leave the ledger out.`,
  });
}
