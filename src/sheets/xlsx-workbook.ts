// What a workbook says about its sheets: names, order, which are hidden, and what its styles and shared texts mean.

import { type DateFormat, dateFormatOf } from './xlsx-dates.ts';
import type { XlsxPackage } from './xlsx-package.ts';
import { attribute, prefixOf, richText, tagsOf } from './xlsx-xml.ts';

export interface Workbook {
  sheets: { name: string; part: string }[];
  is1904: boolean;
  /** By style number. */
  formats: DateFormat[];
  texts: string[];
}

/** Hidden sheets are left out: people who send a file do not know what is in them. */
export async function readWorkbook(parts: XlsxPackage): Promise<Workbook> {
  const home = await workbookPart(parts);
  const folder = home.slice(0, home.lastIndexOf('/') + 1);
  const xml = (await parts.read(home)) ?? '';
  const targets = await relationships(parts, home, folder);
  const sheets = tagsOf(xml, 'sheet')
    .filter((tag) => !/hidden/i.test(attribute(tag, 'state') ?? ''))
    .map((tag) => ({ name: attribute(tag, 'name') ?? '', part: targets.byId.get(relationId(tag)) ?? '' }));
  return {
    sheets,
    is1904: tagsOf(xml, 'workbookPr').some((tag) => ['1', 'true'].includes(attribute(tag, 'date1904') ?? '')),
    formats: readFormats((await parts.read(targets.byType.get('styles') ?? `${folder}styles.xml`)) ?? ''),
    texts: await readTexts(parts, targets.byType.get('sharedStrings') ?? `${folder}sharedStrings.xml`),
  };
}

async function workbookPart(parts: XlsxPackage): Promise<string> {
  const root = await relationships(parts, '', '');
  return root.byType.get('officeDocument') ?? 'xl/workbook.xml';
}

interface Relationships {
  byId: Map<string, string>;
  byType: Map<string, string>;
}

async function relationships(parts: XlsxPackage, part: string, folder: string): Promise<Relationships> {
  const name = part.slice(part.lastIndexOf('/') + 1);
  const tags = tagsOf((await parts.read(`${folder}_rels/${name}.rels`)) ?? '', 'Relationship');
  const read = tags.map((tag) => ({
    id: attribute(tag, 'Id') ?? '',
    type: (attribute(tag, 'Type') ?? '').split('/').pop()!,
    target: resolveTarget(folder, attribute(tag, 'Target') ?? ''),
  }));
  return {
    byId: new Map(read.map(({ id, target }) => [id, target])),
    byType: new Map(read.map(({ type, target }) => [type, target])),
  };
}

function resolveTarget(folder: string, target: string): string {
  return new URL(target, `zip:///${folder}`).pathname.slice(1);
}

function relationId(tag: string): string {
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
}

function readFormats(xml: string): DateFormat[] {
  const codes = new Map(
    tagsOf(xml, 'numFmt').map((tag) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '']),
  );
  const cellFormats = /<(?:[\w.-]+:)?cellXfs[\s>][\s\S]*?<\/(?:[\w.-]+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return tagsOf(cellFormats, 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    return dateFormatOf(id, codes.get(id));
  });
}

async function readTexts(parts: XlsxPackage, name: string): Promise<string[]> {
  const pieces = await parts.stream(name);
  const texts: string[] = [];
  let rest = '';
  let prefix: string | undefined;
  for await (const piece of pieces ?? []) {
    rest += piece;
    prefix ??= prefixOf(rest, 'sst');
    if (prefix !== undefined) rest = takeTexts(rest, prefix, texts);
  }
  return texts;
}

/** Adds the complete texts and gives back what follows them. */
function takeTexts(xml: string, prefix: string, texts: string[]): string {
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  let at = 0;
  for (;;) {
    const start = xml.indexOf(open, at);
    if (start < 0) return xml.slice(Math.max(at, xml.length - open.length));
    const tagEnd = xml.indexOf('>', start);
    if (tagEnd < 0) return xml.slice(start);
    const isEmpty = xml[tagEnd - 1] === '/';
    const end = isEmpty ? tagEnd : xml.indexOf(close, tagEnd);
    if (end < 0) return xml.slice(start);
    texts.push(isEmpty ? '' : richText(xml.slice(tagEnd + 1, end), prefix));
    at = isEmpty ? end + 1 : end + close.length;
  }
}
