// Text → bytes in the encodings that exports come in.

export const encodings = ['utf-8', 'utf-8 with mark', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof encodings)[number];

export function encode(text: string, encoding: TextEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with mark') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.concat(Array.from(text, (character) => gbkBytes().get(character) ?? Buffer.from('?')));
}

let known: Map<string, Buffer> | undefined;

// Node decodes GB 18030 and does not encode it: every character of two bytes is decoded once, and remembered.
function gbkBytes(): Map<string, Buffer> {
  if (known) return known;
  known = new Map(Array.from({ length: 128 }, (_, code) => [String.fromCharCode(code), Buffer.from([code])]));
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail]);
      const character = decoder.decode(bytes);
      if ([...character].length === 1 && character !== '\ufffd') known.set(character, bytes);
    }
  }
  return known;
}
