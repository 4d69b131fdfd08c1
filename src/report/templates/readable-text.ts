// The text of a template as it is kept: one kind of line end, no byte order mark, nothing that a database cannot hold.

import { templateEmpty, templateTooLarge, templateUnreadable } from './refusals.ts';

/** Bytes in UTF-8. */
export const largestTemplate = 1024 * 1024;

/** Refuses an empty text, one that is too large, and characters that are none, with their place. */
export function readableText(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (plain.trim() === '') throw templateEmpty();
  const bytes = Buffer.byteLength(plain);
  if (bytes > largestTemplate) throw templateTooLarge(bytes);
  const at = plain.search(/[\0\p{Cs}]/u);
  if (at < 0) return plain;
  const before = plain.slice(0, at).split('\n');
  throw templateUnreadable({ line: before.length, column: [...before.at(-1)!].length + 1 });
}
