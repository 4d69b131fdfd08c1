// Just enough XML for spreadsheet parts: tags found by `indexOf`, attributes, entities. Not a parser for any other XML.

/** The value of an attribute in the text of a tag. */
export function attribute(tag: string, name: string): string | undefined {
  const { quick, general } = patterns.get(name) ?? rememberPattern(name);
  const start = tag.indexOf(quick);
  const end = start < 0 ? -1 : tag.indexOf('"', start + quick.length);
  if (end >= 0) return unescapeXml(tag.slice(start + quick.length, end));
  const match = tag.includes(name) ? general.exec(tag) : null;
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : undefined;
}

interface AttributePattern {
  quick: string;
  general: RegExp;
}

const patterns = new Map<string, AttributePattern>();

function rememberPattern(name: string): AttributePattern {
  const pattern = { quick: ` ${name}="`, general: new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`) };
  patterns.set(name, pattern);
  return pattern;
}

/**
 * The tags with this local name, as text, whatever their prefix. A `>` may stand in an attribute, a `<` may not: were it let
 * through, tags without an end would take minutes. No regular expression for the whole: it fails with tags of megabytes.
 */
export function* tagsOf(xml: string, name: string): Generator<string> {
  for (const { index, 0: start } of xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])`, 'g'))) {
    const end = tagEnd(xml, index + start.length);
    if (end !== undefined) yield xml.slice(index, end);
  }
}

function tagEnd(xml: string, from: number): number | undefined {
  let quote: string | undefined;
  for (let at = from; at < xml.length; at += 1) {
    const char = xml[at]!;
    if (char === '<') return undefined;
    if (quote === undefined && char === '>') return at + 1;
    if (char === quote) quote = undefined;
    else if (quote === undefined && (char === '"' || char === "'")) quote = char;
  }
  return undefined;
}

/** The text of an `si` or `is` element: its runs joined, the phonetic readings (`rPh`) left out; undefined where it is torn. */
export function richText(xml: string, prefix: string): string | undefined {
  const source = withoutPhonetic(xml, prefix);
  const open = `<${prefix}t`;
  let text = '';
  for (let at = source.indexOf(open); at >= 0; at = source.indexOf(open, at)) {
    const run = runAt(source, at + open.length, `</${prefix}t>`);
    if (!run || run.text.includes(open)) return undefined; // Each of many texts in one another would hold all the others.
    text += run.text;
    at = run.end;
  }
  return unescapeCell(text);
}

/** `at` is behind the name, which may be only the beginning of another (`<tint>`). */
function runAt(source: string, at: number, close: string): { text: string; end: number } | undefined {
  if (!'> \n\r\t'.includes(source[at] ?? '…')) return { text: '', end: at };
  const start = source.indexOf('>', at) + 1;
  if (start === 0) return undefined;
  if (source[start - 2] === '/') return { text: '', end: start };
  const end = source.indexOf(close, start);
  return end < 0 ? undefined : { text: source.slice(start, end), end: end + close.length };
}

function withoutPhonetic(xml: string, prefix: string): string {
  const open = `<${prefix}rPh`;
  const close = `</${prefix}rPh>`;
  let plain = '';
  let at = 0;
  for (let start = xml.indexOf(open); start >= 0; start = xml.indexOf(open, at)) {
    const end = xml.indexOf(close, start);
    if (end < 0) break;
    plain += xml.slice(at, start);
    at = end + close.length;
  }
  return at === 0 ? xml : plain + xml.slice(at);
}

/** Entities and, as spreadsheets write control characters, `_x000D_`. */
export function unescapeCell(text: string): string {
  const plain = unescapeXml(text);
  return plain.includes('_x') ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, controlCharacter).toWellFormed() : plain;
}

// NUL is dropped, as everywhere: the database knows none.
function controlCharacter(_: string, hex: string): string {
  const code = parseInt(hex, 16);
  return code === 0 ? '' : String.fromCharCode(code);
}

function unescapeXml(text: string): string {
  return text.includes('&') ? text.replace(/&(#x[0-9a-fA-F]+|#\d+|amp|lt|gt|quot|apos);/g, entity) : text;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(_: string, name: string): string {
  if (name.startsWith('#x')) return character(parseInt(name.slice(2), 16));
  return name.startsWith('#') ? character(Number(name.slice(1))) : named[name]!;
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '\ufffd';
}
