// What a workbook says about its sheets: names, order, which are hidden, and what its styles and shared texts mean.

import { type DateFormat, dateFormats } from '../cell-dates.ts';
import { itemReader } from './xlsx-items.ts';
import type { XlsxPackage } from './xlsx-package.ts';
import { damaged, tooLarge } from '../workbook-refusals.ts';
import { attribute, richText, tagsOf } from '../xml-text.ts';

export interface Workbook {
  fileName: string;
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
  const sheets = [...tagsOf(xml, 'sheet')]
    .filter((tag) => !/hidden/i.test(attribute(tag, 'state') ?? ''))
    .map((tag) => ({ name: attribute(tag, 'name') ?? '', part: targets.byId.get(relationId(tag)) ?? '' }));
  return {
    fileName: parts.fileName,
    sheets: oneForEachPart(sheets),
    is1904: [...tagsOf(xml, 'workbookPr')].some((tag) => ['1', 'true'].includes(attribute(tag, 'date1904') ?? '')),
    formats: readFormats((await parts.read(targets.byType.get('styles') ?? `${folder}styles.xml`)) ?? ''),
    texts: await readTexts(parts, targets.byType.get('sharedStrings') ?? `${folder}sharedStrings.xml`),
  };
}

// A part is one sheet. A few kilobytes that name it a million times would keep us busy for a day.
function oneForEachPart(sheets: Workbook['sheets']): Workbook['sheets'] {
  const parts = new Set<string>();
  return sheets.filter(({ part }) => !parts.has(part) && parts.add(part));
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
  const tags = [...tagsOf((await parts.read(`${folder}_rels/${name}.rels`)) ?? '', 'Relationship')];
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

// Not by `URL`, which refuses what some programs write and encodes Chinese names.
function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return decoded(names.join('/'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function relationId(tag: string): string {
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
}

function readFormats(xml: string): DateFormat[] {
  const codes = Array.from(
    tagsOf(xml, 'numFmt'),
    (tag) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? ''] as const,
  );
  const formatOf = dateFormats(new Map(codes));
  const start = xml.search(/<(?:[\w.-]+:)?cellXfs[\s>]/);
  const end = xml.search(/<\/(?:[\w.-]+:)?cellXfs>/);
  const styles = tagsOf(start < 0 ? '' : xml.slice(start, end), 'xf');
  return Array.from(styles, (tag) => formatOf(Number(attribute(tag, 'numFmtId') ?? 0)));
}

/** All texts are kept while the rows are read. Two million long names take half of it. */
const largestTextsBytes = 256 * 1024 ** 2;
/** What an empty one takes. */
const bytesOfText = 32;

async function readTexts(parts: XlsxPackage, name: string): Promise<string[]> {
  if (parts.size(name) > largestTextsBytes) throw tooLarge(parts.fileName);
  const pieces = await parts.stream(name);
  const texts: string[] = [];
  let kept = 0;
  const reader = itemReader({
    list: 'sst',
    item: 'si',
    fileName: parts.fileName,
    onItem: (_, body, prefix) => {
      // A closing tag that got lost would make two texts one, and give all cells the text after theirs.
      const text = body.includes(`<${prefix}si`) ? undefined : richText(body, prefix);
      if (text === undefined) throw damaged(parts.fileName);
      kept += text.length + bytesOfText;
      if (kept > largestTextsBytes) throw tooLarge(parts.fileName);
      texts.push(text);
    },
  });
  for await (const piece of pieces ?? []) reader.push(piece);
  if (pieces) reader.end();
  return texts;
}
