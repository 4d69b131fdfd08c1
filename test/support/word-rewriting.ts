// What other programs do to a Word file when they save it, and what people do to it before: on the text of its parts.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Change = (xml: string) => string;

/** The same file with the text of one part changed; parts for which `drops` is true are gone. */
export function rewritten(
  bytes: Uint8Array,
  change: Change,
  { part = 'word/document.xml', drops = () => false }: { part?: string; drops?: (name: string) => boolean } = {},
): Buffer {
  const files = unzipSync(bytes);
  files[part] = strToU8(change(strFromU8(files[part]!)));
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => !drops(name)))));
}

/** Controls unwrapped, bookmarks renamed, a run for each character, spelling marks between, the custom XML part dropped. */
export function savedByAnother(bytes: Uint8Array): Buffer {
  const change: Change = (xml) => splitRuns(renamedBookmarks(unwrapped(xml)));
  return rewritten(bytes, change, { drops: (name) => name.startsWith('customXml/') });
}

export function unwrapped(xml: string): string {
  return xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '').replace(/<\/?w:sdt(Content)?>/g, '');
}

function renamedBookmarks(xml: string): string {
  return xml
    .replace(/w:name="yj_\d+"/g, 'w:name="_GoBack"')
    .replace(/<w:p>/g, '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">');
}

function splitRuns(xml: string): string {
  return xml.replace(
    /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<&]*)<\/w:t><\/w:r>/g,
    (_, properties: string, text: string) =>
      [...text]
        .map((letter) => `<w:r w:rsidRPr="00AB12CD">${properties}<w:t xml:space="preserve">${letter}</w:t></w:r>`)
        .join('<w:proofErr w:type="gramStart"/>'),
  );
}

/** Two paragraphs become one where one ends and the next begins. */
export function mergedParagraphs(xml: string): string {
  return xml.replace(/<\/w:p><w:p><w:pPr><w:pStyle w:val="BodyText"\/><\/w:pPr>/g, '');
}
