// The finishing of a .docx: the passport and the links go in, and what would differ from run to run is fixed, so that the same
// figures make the same bytes.

import { type Unzipped, unzipSync } from 'fflate';
import type { Language } from '../../base/errors.ts';
import { finishCharts } from './chart-parts.ts';
import { escapeXml } from '../ooxml/passport.ts';
import { addPassport } from '../ooxml/add-passport.ts';
import { edit, officeRelationships, relate, zipped } from '../ooxml/parts.ts';
import { fixIds } from './stable-ids.ts';
import { applyTemplate } from './style-template/apply.ts';
import type { StyleTemplate } from './style-template/read.ts';

interface Finish {
  passport: string;
  /** Addresses by relationship. */
  links: ReadonlyMap<string, string>;
  /** Stands as the document's date. */
  day: string;
  language: Language;
  template: StyleTemplate | undefined;
}

export function finishPackage(bytes: Uint8Array, { passport, links, day, language, template }: Finish): Buffer {
  const files = unzipSync(bytes);
  addPassport(files, passport, 'word/_rels/document.xml.rels');
  addLinks(files, links);
  setDates(files, day);
  closeContents(files);
  finishCharts(files, language);
  fixIds(files);
  if (template) applyTemplate(files, template);
  return zipped(files);
}

function addLinks(files: Unzipped, links: ReadonlyMap<string, string>): void {
  const type = `${officeRelationships}/hyperlink`;
  const elements = [...links].map(
    ([id, address]) => `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(address)}" TargetMode="External"/>`,
  );
  relate(files, elements.join(''));
}

function setDates(files: Unzipped, day: string): void {
  edit(files, 'docProps/core.xml', (text) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`));
}

// The library ends the table of contents in a paragraph of its own, which would stand there empty.
function closeContents(files: Unzipped): void {
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent>';
  edit(files, 'word/document.xml', (text) => text.replace(`</w:p><w:p>${end}`, end));
}
