// Workbooks whose parts are not what they should be.

import { pick, type Random, wholeBetween } from '../../samples/random.ts';
import type { Parts } from '../files/workbook.ts';

type PartsDamage = (random: Random, parts: Parts) => Parts;

/** Every row stays a row: what is wrong is a place, a style or a text. */
export const harmlessMarkupDamages: Record<string, PartsDamage> = {
  'rows at impossible places': (random, parts) =>
    inSheets(parts, (xml) => someOf(random, xml, /<row r="[^"]*"/g, () => `<row r="${pick(random, places)}"`)),
  'styles that are not there': (random, parts) =>
    inSheets(parts, (xml) => someOf(random, xml, /<c r="(\w+)"/g, (tag) => `${tag} s="${pick(random, places)}"`)),
  'a declared size that is not true': (random, parts) =>
    inSheets(parts, (xml) =>
      xml.replace('<sheetData>', `<dimension ref="A1:${pick(random, dimensions)}"/><sheetData>`),
    ),
};

export const markupDamages: Record<string, PartsDamage> = {
  'shared texts that are not there': (random, parts) =>
    inSheets(parts, (xml) =>
      someOf(random, xml, /t="s"><v>\d+</g, () => `t="s"><v>${pick(random, [...places, '999999999'])}<`),
    ),
  'cells at impossible places': (random, parts) =>
    inSheets(parts, (xml) => someOf(random, xml, /<c r="[^"]*"/g, () => `<c r="${pick(random, cellPlaces)}"`)),
  'a tag never closed': (random, parts) => inOnePart(random, parts, (xml) => without(random, xml, /<\/[\w:]+>/g)),
  'an angle bracket lost': (random, parts) => inOnePart(random, parts, (xml) => without(random, xml, /[<>]/g)),
  'a quotation mark lost': (random, parts) => inOnePart(random, parts, (xml) => without(random, xml, /"/g)),
  'a part cut off': (random, parts) =>
    inOnePart(random, parts, (xml) => xml.slice(0, wholeBetween(random, 0, xml.length))),
  'a part missing': (random, parts) => {
    const name = pick(random, Object.keys(parts));
    return Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));
  },
  'parts in place of others': (random, parts) => {
    const names = Object.keys(parts);
    return {
      ...parts,
      [pick(random, names)]: parts[pick(random, names)]!,
      [pick(random, names)]: parts[pick(random, names)]!,
    };
  },
  'impossible entities': (random, parts) =>
    inOnePart(random, parts, (xml) => someOf(random, xml, />(?=[^<>]+<)/g, () => `>${pick(random, entities)}`)),
  'entities that multiply': (random, parts) =>
    inOnePart(random, parts, (xml) => xml.replace('?>', `?>${laughs}`).replace(/>[^<>]+</, '>&lol9;<')),
  'entities that reach outside': (random, parts) =>
    inOnePart(random, parts, (xml) => xml.replace('?>', `?>${outside}`).replace(/>[^<>]+</, '>&file;<')),
  'tags nested without end': (random, parts) => {
    const depth = wholeBetween(random, 100, 100_000);
    return inOnePart(random, parts, (xml) => xml.replace(/<(row|si|sheet)\b/, (tag) => `${'<r>'.repeat(depth)}${tag}`));
  },
  'an attribute of a million characters': (random, parts) =>
    inOnePart(random, parts, (xml) => xml.replace(/ (r|name|t|Target)="/, (start) => start + 'A1'.repeat(500_000))),
  'a thousand attributes': (random, parts) =>
    inOnePart(random, parts, (xml) => xml.replace(/<(c|row|si|sheet)\b/, (tag) => tag + ' a=1 b="'.repeat(1000))),
  'a comment never closed': (random, parts) => inOnePart(random, parts, (xml) => inserted(random, xml, '<!--')),
  'a comment that holds rows': (random, parts) =>
    inOnePart(random, parts, (xml) => inserted(random, xml, '<!-- <row><c><v>9</v></c></row> -->')),
  'character data as it is': (random, parts) =>
    inOnePart(random, parts, (xml) => xml.replace(/>[^<>]+</, '><![CDATA[<row r="1"><c t="s"><v>0]]><')),
  'serial numbers that are no day': (random, parts) =>
    inSheets(parts, (xml) => someOf(random, xml, /(?:s="1")?><v>[^<]*</g, () => ` s="1"><v>${pick(random, serials)}<`)),
  'cell types that do not exist': (random, parts) =>
    inSheets(parts, (xml) => someOf(random, xml, /<c r="(\w+)"/g, (tag) => `${tag} t="${pick(random, types)}"`)),
  'targets that lead elsewhere': (random, parts) => ({
    ...parts,
    'xl/_rels/workbook.xml.rels': someOf(
      random,
      parts['xl/_rels/workbook.xml.rels'] ?? '',
      /Target="[^"]*"/g,
      () => `Target="${pick(random, targets)}"`,
    ),
  }),
  'no sheet at all': (_random, parts) => ({
    ...parts,
    'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(/<sheet .*\/>/, ''),
  }),
  'the same sheet a hundred times': (_random, parts) => ({
    ...parts,
    'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(/<sheet [^>]*\/>/, (tag) => tag.repeat(100)),
  }),
  'sheets of impossible names': (random, parts) => ({
    ...parts,
    'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(/ name="[^"]*"/g, ` name="${pick(random, names)}"`),
  }),
  'prefixes that change': (random, parts) =>
    inOnePart(random, parts, (xml) => someOf(random, xml, /<(\/?)(?=(?:row|c|v|si|t)\b)/g, (start) => `${start}x:`)),
};

function inSheets(parts: Parts, change: (xml: string) => string): Parts {
  const changed = Object.entries(parts).map(([name, xml]) => [name, name.includes('/worksheets/') ? change(xml) : xml]);
  return Object.fromEntries(changed) as Parts;
}

function inOnePart(random: Random, parts: Parts, change: (xml: string) => string): Parts {
  const name = pick(random, ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml', ...Object.keys(parts)]);
  return { ...parts, [name]: change(parts[name] ?? '') };
}

function someOf(random: Random, xml: string, pattern: RegExp, change: (found: string) => string): string {
  const share = pick(random, [0.05, 0.5, 1]);
  return xml.replace(pattern, (found) => (random() < share ? change(found) : found));
}

function without(random: Random, xml: string, pattern: RegExp): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const { index, 0: text } = pick(random, found);
  return xml.slice(0, index) + xml.slice(index + text.length);
}

function inserted(random: Random, xml: string, text: string): string {
  const at = wholeBetween(random, 0, xml.length);
  return xml.slice(0, at) + text + xml.slice(at);
}

const places = ['0', '-1', '1', '1.5', '1e9', '2147483648', '99999999999999999999', 'NaN', '', 'x', ' 3 ', '1048577'];
const dimensions = ['A1', 'XFD1048576', 'ZZZZ9999999999', '', '-1'];
const cellPlaces = ['', 'A', '1', 'A0', 'A-1', 'XFD1', 'XFE1', 'ZZZZZZZZZZZZ1', 'a1', '$A$1', 'é1', 'A1:B2', 'R1C1'];
const entities = [
  '&#x110000;',
  '&#xFFFFFFFFFF;',
  '&#99999999999;',
  '&#xD800;',
  '&#0;',
  '&#x0;',
  '&nope;',
  '&amp',
  '&',
  '_x0000_',
  '_xD800_',
  '_xZZZZ_',
];
const serials = [
  '-1',
  '0',
  '60',
  '2958465.9999999',
  '2958466',
  '1e308',
  '1e400',
  'NaN',
  '-0',
  '',
  '0.99999999999',
  '6e-324',
];
const types = ['s', 'b', 'd', 'e', 'n', 'str', 'inlineStr', 'shared', '', 'S'];
const targets = [
  '',
  '/',
  '../../../../etc/passwd',
  'http://127.0.0.1:9/x',
  'file:///etc/passwd',
  'worksheets/',
  '%00',
  '%',
  '\\\\server\\x',
  'http://[',
  '//',
  'worksheets/sheet1.xml#a?b',
];
const names = ['', 'x'.repeat(100_000), '&#0;', '&#xD800;', '\u0001', '../..', '=1+1', '&lt;script&gt;'];
const laughs = `<!DOCTYPE x [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ''};`.repeat(10)}">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>';
