// The finishing of a .docx: the passport and the links go in, and what would differ from run to run is fixed, so that the same
// figures make the same bytes.

import { strToU8, type Unzipped, unzipSync } from 'fflate';
import type { Language } from '../../base/errors.ts';
import { finishCharts } from './chart-parts.ts';
import { escapeXml } from '../ooxml/passport.ts';
import { edit, officeRelationships, relate, relationshipsXml, zipped } from '../ooxml/parts.ts';
import { fixIds } from './stable-ids.ts';
import { applyTemplate } from './style-template/apply.ts';
import type { StyleTemplate } from './style-template/read.ts';

const itemId = '{6E1C2F0A-5A0B-4B57-9D3B-0F1C7B6A0001}';

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
  addPassport(files, passport);
  addLinks(files, links);
  setDates(files, day);
  closeContents(files);
  finishCharts(files, language);
  fixIds(files);
  if (template) applyTemplate(files, template);
  return zipped(files);
}

function addPassport(files: Unzipped, passport: string): void {
  files['customXml/item1.xml'] = strToU8(passport);
  files['customXml/itemProps1.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    relationshipsXml(`<Relationship Id="rId1" Type="${officeRelationships}/customXmlProps" Target="itemProps1.xml"/>`),
  );
  relate(
    files,
    `<Relationship Id="rIdPassport" Type="${officeRelationships}/customXml" Target="../customXml/item1.xml"/>`,
  );
  edit(files, '[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
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
