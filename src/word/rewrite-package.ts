// A package written again with some of its parts changed: all others stay as they are, byte for byte and in their order.

import { type UnzipFileInfo, unzipSync, type Zippable, zipSync } from 'fflate';
import { Refusal } from '../base/errors.ts';
import { damagedWord, hugeWord } from './refusals.ts';

/** By the name of a part: its new bytes, or undefined for one that goes. The same input makes the same bytes. */
export function rewritePackage(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array | undefined>): Buffer {
  const { parts, stored } = unpackAll(bytes);
  const names = [...new Set([...Object.keys(parts), ...changes.keys()])];
  const written: Zippable = {};
  for (const name of names) {
    const content = changes.has(name) ? changes.get(name) : parts[name];
    if (content) written[name] = [content, { mtime: fixedTime, level: stored.has(name) ? 0 : 6 }];
  }
  return Buffer.from(zipSync(written));
}

const fixedTime = new Date(1980, 0, 1);
const mostUnpacked = 400 * 1024 * 1024;

function unpackAll(bytes: Uint8Array) {
  const stored = new Set<string>();
  let total = 0;
  const filter = ({ name, originalSize, compression }: UnzipFileInfo) => {
    total += originalSize;
    if (total > mostUnpacked) throw hugeWord();
    if (compression === 0) stored.add(name);
    return !name.endsWith('/');
  };
  try {
    return { parts: unzipSync(bytes, { filter }), stored };
  } catch (error) {
    throw error instanceof Refusal ? error : damagedWord();
  }
}
