// A .docx of a body that a test writes out, and what its comments say.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readStories } from '../../src/word/stories.ts';
import { openWordPackage } from '../../src/word/word-package.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

export interface OtherPart {
  name: string;
  type: string;
  xml: string;
}

/** `others` are parts of the body: its notes, headers, comments. */
export function wordDocument(body: string, others: readonly OtherPart[] = []): Uint8Array {
  const overrides = others.map(
    ({ name, type }) => `<Override PartName="/word/${name}" ContentType="${word}.${type}+xml"/>`,
  );
  const relations = others.map(
    ({ name, type }, index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${name}"/>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(others.map(({ name, xml }) => [`word/${name}`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

export function wordParagraph(...runs: string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

export function wordRun(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export interface FoundComment {
  id: string;
  /** The text that it stands at. */
  on: string;
  says: string;
}

export function commentsOf(bytes: Uint8Array): FoundComment[] {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts['word/document.xml']!);
  const comments = strFromU8(parts['word/comments.xml']!);
  return [...comments.matchAll(/<w:comment [^>]*?w:id="(\d+)".*?<\/w:comment>/gs)].map(([xml, id]) => {
    const start = body.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
    const end = body.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
    return { id: id!, on: start < 0 ? '' : textIn(body.slice(start, end)), says: textIn(xml) };
  });
}

function textIn(xml: string): string {
  const shown = xml
    .replace(/<mc:Fallback>.*?<\/mc:Fallback>|<w:del .*?<\/w:del>/gs, '')
    .replace(/<w:tab\/>/g, '<w:t>\t</w:t>')
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, '$1');
  return [...shown.matchAll(/<[wm]:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
}

/** The text of every paragraph, as its reader sees it. */
export function shownText(bytes: Uint8Array): string[] {
  return readStories(openWordPackage(bytes)).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}
