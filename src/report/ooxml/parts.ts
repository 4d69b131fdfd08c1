// The parts of a package, by name: their text changed in place, and all of them zipped.

import { strFromU8, strToU8, type Unzipped, zipSync } from 'fflate';

export function edit(files: Unzipped, name: string, change: (text: string) => string): void {
  const file = files[name];
  if (!file) throw new Error(`the document has no ${name}`);
  files[name] = strToU8(change(strFromU8(file)));
}

export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Adds relationships of the main part. */
export function relate(files: Unzipped, elements: string): void {
  edit(files, 'word/_rels/document.xml.rels', (text) => text.replace('</Relationships>', (end) => elements + end));
}

export function relationshipsXml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

/** The same parts make the same bytes. */
export function zipped(files: Unzipped): Buffer {
  const names = Object.keys(files).sort(contentTypesFirst);
  return Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, [files[name]!, { mtime: fixedTime }]]))));
}

const fixedTime = new Date(1980, 0, 1);

function contentTypesFirst(left: string, right: string): number {
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return first(left) - first(right) || (left < right ? -1 : 1);
}
