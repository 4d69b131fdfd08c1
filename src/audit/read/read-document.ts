// What file it is goes by its bytes: a Word document is a zip, everything else must be a text.

import { Refusal } from '../../base/errors.ts';
import { encodingOf } from '../../sheets/text/encoding.ts';
import type { Document } from '../document.ts';
import { readMarkdown, readText } from './text.ts';
import { readWord } from './word.ts';

const mostText = 20 * 1024 * 1024;

/** Refuses what is neither Word nor text. The name only tells Markdown from plain text. */
export function readDocument(bytes: Uint8Array, name: string): Document {
  if (isWordFile(bytes)) return readWord(bytes);
  if (bytes.length > mostText) throw tooLong();
  const text = textOf(bytes);
  return /\.(?:md|markdown)$/i.test(name) ? readMarkdown(text) : readText(text);
}

/** By what Word, old Word and PDF begin with; the reader of Word says what to do about the last two. */
export function isWordFile(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return start === 'PK\x03\x04' || start === '%PDF' || start === '\xd0\xcf\x11\xe0';
}

function textOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  const encoding = encodingOf(sample);
  if (!encoding.startsWith('utf-16') && sample.includes(0)) throw notText();
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : encoding).decode(bytes);
}

// The first block may be plain ASCII, or end within a character.
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    return false;
  }
}

function notText(): Refusal {
  return new Refusal('not_text', {
    zh: '这不是文本，也不是 Word 文档。请用 .docx、.md 或 .txt（UTF-8 或 GBK）。',
    en: 'This is neither a text nor a Word document. Use a .docx, .md or .txt (UTF-8 or GBK).',
  });
}

function tooLong(): Refusal {
  return new Refusal('text_too_long', {
    zh: '文本超过 20 MB。请拆成几份再审。',
    en: 'The text is longer than 20 MB. Split it.',
  });
}
