// Every number of a text that says how much: its place, value, unit and what its print leaves open. Names made of digits — days,
// models, list numbers — are passed over.

import { doubled, readCharacters } from './characters.ts';
import { type ReadOptions, readDigits } from './digits.ts';
import type { Unprinted } from './measured.ts';
import { plain } from './plain.ts';
import type { Reading } from './reading.ts';

const runs = /\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+|翻(?:了)?[一两二三]番/g;

export function readNumbers(printed: string, options: ReadOptions = {}): Reading[] {
  const text = plain(printed);
  const found: Reading[] = [];
  for (const match of text.matchAll(runs)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const reading = readAt(text, match[0], { at: match.index, options });
    if (reading) found.push({ ...reading, text: printed.slice(reading.start, reading.end) });
  }
  return found;
}

function readAt(
  text: string,
  run: string,
  { at, options }: { at: number; options: ReadOptions },
): Unprinted | undefined {
  if (run.startsWith('翻')) return doubled(run, at);
  if (/^\d/.test(run)) return readDigits(text, run, { at, options });
  return readCharacters(text, run, at);
}
