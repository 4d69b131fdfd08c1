// The encoding of a text file: a byte order mark, else UTF-16 where every other byte is mostly NUL, else UTF-8 where the bytes
// allow it, else GB 18030 (which holds GBK and GB 2312).

import { isAscii } from 'node:buffer';
import { open } from 'node:fs/promises';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const blockSize = 65_536;

/** Looks at the first 64 KB and, where those are plain ASCII, at the first block that is not. */
export async function detectEncoding(path: string): Promise<Encoding> {
  const file = await open(path);
  try {
    for (let position = 0; ; position += blockSize) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(blockSize), 0, blockSize, position);
      const block = buffer.subarray(0, bytesRead);
      if (bytesRead < blockSize || !isAscii(block) || block.includes(0)) return encodingOf(block);
    }
  } finally {
    await file.close();
  }
}

/** The encoding of the beginning of a text. */
export function encodingOf(block: Uint8Array): Encoding {
  if (block[0] === 0xff && block[1] === 0xfe) return 'utf-16le';
  if (block[0] === 0xfe && block[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(block);
  if (wide) return wide;
  const text = decodeStrictly(block);
  return text === undefined || looksLikeMisreadChinese(text) ? 'gb18030' : 'utf-8';
}

// Digits, delimiters and line ends are a good part of any ledger, also of a Chinese one, and half of each is NUL.
function wideEncoding(block: Uint8Array): Encoding | undefined {
  const [even, odd] = [nulShare(block, 0), nulShare(block, 1)];
  if (odd > 0.1 && even < odd / 4) return 'utf-16le'; // 一 ends in a NUL byte too.
  return even > 0.1 && odd < even / 4 ? 'utf-16be' : undefined;
}

function nulShare(block: Uint8Array, from: number): number {
  let count = 0;
  for (let index = from; index < block.length; index += 2) if (block[index] === 0) count += 1;
  return count < 2 ? 0 : count / ((block.length - from) / 2);
}

// A block may end, and but for the first may begin, in the middle of a character.
function decodeStrictly(block: Uint8Array): string | undefined {
  const start = block.findIndex((byte) => byte < 0x80 || byte >= 0xc0);
  const skipped = start > 0 && start <= 3 ? start : 0;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(block.subarray(skipped), { stream: true });
  } catch {
    return undefined;
  }
}

// A few Chinese characters in GBK (省 is CA A1, 山 is C9 BD) are valid UTF-8 too. They read as letters that no ledger
// holds, neither Chinese (from U+0800) nor the accented letters of western names (to U+017F).
function looksLikeMisreadChinese(text: string): boolean {
  return /[\u0180-\u07ff]/.test(text) && !/[\u00a0-\u017f\u0800-\uffff]/.test(text);
}
