// Just enough XML for spreadsheet parts: tags found by `indexOf`, attributes, entities. Not a parser for any other XML.

/** The value of an attribute in the text of a tag. */
export function attribute(tag: string, name: string): string | undefined {
  const quick = ` ${name}="`;
  const start = tag.indexOf(quick);
  if (start >= 0) return unescapeXml(tag.slice(start + quick.length, tag.indexOf('"', start + quick.length)));
  const match = new RegExp(`[\\s]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : undefined;
}

/** The tags with this local name, as text, whatever their prefix. */
export function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])[^>]*>`, 'g')) ?? [];
}

/** The prefix, with its colon, that the root element of a part uses; '' mostly, `x:` in files of some programs. */
export function prefixOf(xml: string, root: string): string | undefined {
  return new RegExp(`<((?:[\\w.-]+:)?)${root}[\\s>]`).exec(xml)?.[1];
}

/** The text of an `si` or `is` element: its runs joined, the phonetic readings (`rPh`) left out. */
export function richText(xml: string, prefix: string): string {
  const source = xml.includes(`<${prefix}rPh`) ? xml.replace(phonetic, '') : xml;
  const open = `<${prefix}t`;
  const close = `</${prefix}t>`;
  let text = '';
  for (let at = source.indexOf(open); at >= 0; at = source.indexOf(open, at + 1)) {
    const start = source.indexOf('>', at) + 1;
    const next = source[at + open.length];
    if ((next !== '>' && next !== ' ') || source[start - 2] === '/') continue;
    text += source.slice(start, source.indexOf(close, start));
  }
  return unescapeCell(text);
}

const phonetic = /<((?:[\w.-]+:)?)rPh[\s>][\s\S]*?<\/\1rPh>/g;

/** Entities and, as spreadsheets write control characters, `_x000D_`. */
export function unescapeCell(text: string): string {
  const plain = unescapeXml(text);
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    : plain;
}

function unescapeXml(text: string): string {
  return text.includes('&') ? text.replace(/&(#x[0-9a-fA-F]+|#\d+|amp|lt|gt|quot|apos);/g, entity) : text;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(_: string, name: string): string {
  if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
  return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : named[name]!;
}
