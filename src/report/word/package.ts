// The finishing of a .docx: the proof part goes in, and what would differ from run to run is fixed, so that the same figures
// make the same bytes.

import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';

const itemId = '{6E1C2F0A-5A0B-4B57-9D3B-0F1C7B6A0001}';
const fixedTime = new Date(1980, 0, 1);

/** `day` stands as the document's date. */
export function finishPackage(bytes: Uint8Array, parts: { proof: string; day: string }): Buffer {
  const files = unzipSync(bytes);
  addProof(files, parts.proof);
  setDates(files, parts.day);
  numberPictures(files);
  const entries = Object.keys(files).sort(contentTypesFirst);
  return Buffer.from(zipSync(Object.fromEntries(entries.map((name) => [name, [files[name]!, { mtime: fixedTime }]]))));
}

function addProof(files: Unzipped, proof: string): void {
  files['customXml/item1.xml'] = strToU8(proof);
  files['customXml/itemProps1.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    relationships(
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/>',
    ),
  );
  edit(files, 'word/_rels/document.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rIdProof" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
    ),
  );
  edit(files, '[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
}

function setDates(files: Unzipped, day: string): void {
  edit(files, 'docProps/core.xml', (text) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`));
}

// The library numbers pictures on through the life of the process.
function numberPictures(files: Unzipped): void {
  let number = 0;
  edit(files, 'word/document.xml', (text) =>
    text.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(number += 1)}"`),
  );
}

function relationships(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

function edit(files: Unzipped, name: string, change: (text: string) => string): void {
  const file = files[name];
  if (!file) throw new Error(`the document has no ${name}`);
  files[name] = strToU8(change(strFromU8(file)));
}

function contentTypesFirst(left: string, right: string): number {
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return first(left) - first(right) || (left < right ? -1 : 1);
}
