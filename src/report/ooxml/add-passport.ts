// The list of a file's figures as a custom XML part of its package.

import { strToU8, type Unzipped } from 'fflate';
import { edit, officeRelationships, relationshipsXml } from './parts.ts';

const itemId = '{6E1C2F0A-5A0B-4B57-9D3B-0F1C7B6A0001}';

/** `relationships` is the part that says what the main part points to. */
export function addPassport(files: Unzipped, passport: string, relationships: string): void {
  files['customXml/item1.xml'] = strToU8(passport);
  files['customXml/itemProps1.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    relationshipsXml(`<Relationship Id="rId1" Type="${officeRelationships}/customXmlProps" Target="itemProps1.xml"/>`),
  );
  const relationship = `<Relationship Id="rIdPassport" Type="${officeRelationships}/customXml" Target="../customXml/item1.xml"/>`;
  edit(files, relationships, (text) => text.replace('</Relationships>', `${relationship}</Relationships>`));
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  edit(files, '[Content_Types].xml', (text) =>
    text.replace('</Types>', `<Override PartName="/customXml/itemProps1.xml" ContentType="${type}"/></Types>`),
  );
}
