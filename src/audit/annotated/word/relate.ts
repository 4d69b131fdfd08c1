// How a part becomes known to a package: the document points to it, and the list of types says what it is.

import { rootOf } from '../../../word/scan-xml.ts';
import { appended } from './children.ts';
import type { Draft } from './draft.ts';
import { escaped } from '../escaped.ts';

export const contentTypes = '[Content_Types].xml';

const noRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** `name` stands in the folder of `main`. */
export function relate(draft: Draft, main: string, { name, type }: { name: string; type: string }): void {
  const part = relationsOfPart(main);
  const xml = draft.text(part) ?? noRelations;
  const id = freeId(xml);
  const target = escaped(name.slice(name.lastIndexOf('/') + 1));
  const content = `Relationship Id="${id}" Type="${familyOf(xml)}/${type}" Target="${target}"/>`;
  addTo(draft, part, { xml, content });
}

export function addType(draft: Draft, name: string, type: string): void {
  const xml = draft.text(contentTypes);
  if (xml === undefined) throw draft.word.refusalsOf(contentTypes).damaged();
  addTo(draft, contentTypes, { xml, content: `Override PartName="/${escaped(name)}" ContentType="${type}"/>` });
}

export function relationsOfPart(name: string): string {
  return name.replace(/[^/]*$/, (file) => `_rels/${file}.rels`);
}

// Under the prefix of the root.
function addTo(draft: Draft, part: string, { xml, content }: { xml: string; content: string }): void {
  const refusals = draft.word.refusalsOf(part);
  const { name } = rootOf(xml, refusals);
  draft.write(part, appended(xml, `<${name.slice(0, name.indexOf(':') + 1)}${content}`, refusals));
}

function freeId(xml: string): string {
  let count = 1;
  while (xml.includes(`"rIdYouju${count}"`) || xml.includes(`'rIdYouju${count}'`)) count += 1;
  return `rIdYouju${count}`;
}

/** The strict variant of the format has addresses of its own for what a relation is. */
function familyOf(xml: string): string {
  return /http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships(?=\/)/.test(xml)
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}
