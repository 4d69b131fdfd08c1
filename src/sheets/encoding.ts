// The encoding of a text file: a byte order mark, else UTF-8 where the bytes allow it, else GB 18030 (which holds GBK and GB 2312).

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
      if (bytesRead < blockSize || !isAscii(block)) return encodingOf(block);
    }
  } finally {
    await file.close();
  }
}

/** The encoding of the beginning of a text. */
export function encodingOf(block: Uint8Array): Encoding {
  if (block[0] === 0xff && block[1] === 0xfe) return 'utf-16le';
  if (block[0] === 0xfe && block[1] === 0xff) return 'utf-16be';
  const text = decodeStrictly(block);
  return text === undefined || looksLikeMisreadChinese(text) ? 'gb18030' : 'utf-8';
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
