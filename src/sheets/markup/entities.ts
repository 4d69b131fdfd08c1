// Characters that HTML and XML write by name or number.

/** What is no entity stays as it stands. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, decode) : text;
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  yen: '¥',
  middot: '·',
  times: '×',
  minus: '−',
  ndash: '–',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  deg: '°',
  copy: '©',
  reg: '®',
};

function decode(entity: string, name: string): string {
  if (!name.startsWith('#')) return named[name.toLowerCase()] ?? entity;
  const isHex = name[1] === 'x' || name[1] === 'X';
  const code = isHex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 0xa0) return ' ';
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
