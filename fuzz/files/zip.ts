// Zips and gzips whose bytes are the same in every run.

import { gzipSync as fflateGzip, type Zippable, zipSync } from 'fflate';
import { chance, type Random } from '../../samples/random.ts';
import type { Parts } from './workbook.ts';

const mtime = new Date(2025, 0, 1);

export function zipOfParts(random: Random, parts: Parts): Buffer {
  const files = Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)] as const);
  return zipOf(random, Object.fromEntries(files));
}

export function zipOf(random: Random, files: Record<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(files as Zippable, { level: chance(random, 0.7) ? 6 : 0, mtime }));
}

export function gzipOf(bytes: Uint8Array): Buffer {
  return Buffer.from(fflateGzip(bytes, { mtime: 0 }));
}
