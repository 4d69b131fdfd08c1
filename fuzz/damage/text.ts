// Delimited text that is not what it should be.

import { chance, pick, type Random, wholeBetween } from '../../samples/random.ts';
import type { DelimitedText } from '../files/delimited.ts';
import { encode, encodings } from '../files/encode.ts';

type TextDamage = (random: Random, sound: DelimitedText) => Buffer;

/** Every row stays a row. */
export const harmlessTextDamages: Record<string, TextDamage> = {
  'line ends mixed': (random, { text, encoding }) =>
    encode(
      text.replace(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/g, () => pick(random, ['\n', '\r\n', '\r'])),
      encoding,
    ),
  'line ends of old Macintoshes': (_random, { text, encoding }) =>
    encode(text.replace(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\r'), encoding),
};

export const textDamages: Record<string, TextDamage> = {
  'another encoding than it says': (random, { text }) =>
    Buffer.concat([pick(random, marks), encode(text, pick(random, encodings))]),
  'encodings mixed': (random, { text }) =>
    Buffer.concat(text.split(/(?<=\n)/).map((line) => encode(line, pick(random, encodings)))),
  'wide characters without a mark': (random, { text, encoding }) =>
    encode(text, pick(random, [encoding, 'utf-16le', 'utf-16be'])).subarray(2),
  'NULs in between': (random, { text, encoding }) => encode(sprinkled(random, text, '\0'), encoding),
  'quotes that do not pair up': (random, { text, encoding }) => encode(sprinkled(random, text, '"'), encoding),
  'a quote never closed': (random, { text, encoding }) => {
    const at = wholeBetween(random, 0, text.length);
    return encode(`${text.slice(0, at)},"${text.slice(at)}${'行,'.repeat(pick(random, [1, 1, 300_000]))}`, encoding);
  },
  'other delimiters mixed in': (random, { text, encoding }) =>
    encode(
      text.replace(/[,;\t]/g, (mark) => (chance(random, 0.2) ? pick(random, [';', '\t', '|', ',']) : mark)),
      encoding,
    ),
  'lines joined': (random, { text, encoding }) =>
    encode(
      text.replace(/\r?\n/g, (end) => (chance(random, 0.3) ? '' : end)),
      encoding,
    ),
  'only delimiters': (random) =>
    Buffer.from(pick(random, [',', '\t', '"', '\n', ' ']).repeat(wholeBetween(random, 1, 100_000))),
};

const marks = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xff, 0xfe, 0, 0],
  [0x2b, 0x2f, 0x76],
].map((bytes) => Buffer.from(bytes));

function sprinkled(random: Random, text: string, mark: string): string {
  let result = text;
  for (let count = wholeBetween(random, 1, 20); count > 0; count -= 1) {
    const at = wholeBetween(random, 0, result.length);
    result = result.slice(0, at) + mark + result.slice(at);
  }
  return result;
}
