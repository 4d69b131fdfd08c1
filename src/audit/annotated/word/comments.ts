// The part that holds the comments of a document: those that it has stay as they are, new ones follow them.

import { attributeOf, rootOf, type ScanRefusals, scanXml, type Tag } from '../../../word/scan-xml.ts';
import { appended } from './children.ts';
import { escaped } from '../escaped.ts';

export interface Comments {
  /** Gives the id of the new comment. */
  add(lines: readonly string[]): number;
  /** The XML of the part. */
  written(): string;
}

interface Setting {
  namespace: string;
  author: string;
  refusals: ScanRefusals;
}

/** `known` is the part as it stands, if there is one. */
export function openComments(known: string | undefined, { namespace, author, refusals }: Setting): Comments {
  const xml = known ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"/>`;
  const isDeclared = attributeOf(xml, rootOf(xml, refusals), 'w') === namespace;
  const added: string[] = [];
  let last = lastId(xml, refusals);
  const add = (lines: readonly string[]) => {
    last += 1;
    added.push(comment(lines, { id: last, author, declared: isDeclared ? '' : ` xmlns:w="${namespace}"` }));
    return last;
  };
  return { add, written: () => appended(xml, added.join(''), refusals) };
}

function lastId(xml: string, refusals: ScanRefusals): number {
  let last = -1;
  const open = (tag: Tag) => {
    const id = tag.local === 'comment' ? Number(attributeOf(xml, tag, 'id')) : Number.NaN;
    if (Number.isInteger(id)) last = Math.max(last, id);
  };
  scanXml(xml, { open, close: () => undefined }, refusals);
  return last;
}

interface About {
  id: number;
  author: string;
  declared: string;
}

// Set small and flush, since a document's own text may be indented and have lines of a fixed height. No date: a comment says the
// same whenever it is written.
function comment(lines: readonly string[], { id, author, declared }: About): string {
  const text = lines.map((line, index) => paragraph(line, index === 0 ? '<w:r><w:annotationRef/></w:r>' : ''));
  return `<w:comment${declared} w:id="${id}" w:author="${author}" w:initials="${author}">${text.join('')}</w:comment>`;
}

const look =
  '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/>';

function paragraph(line: string, before: string): string {
  const text = `<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`;
  return `<w:p><w:pPr>${look}</w:pPr>${before}${text}</w:p>`;
}
