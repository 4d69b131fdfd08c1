// Ids that the library draws by lot or counts through the life of the process, counted from one in each document.

import { strFromU8, type Unzipped } from 'fflate';
import { edit } from '../ooxml/parts.ts';

export function fixIds(files: Unzipped): void {
  for (const name of Object.keys(files).filter((name) => name.endsWith('.rels'))) fixRelationships(files, name);
  edit(files, 'word/document.xml', (text) => numberContents(numberBookmarks(numberDrawings(text))));
}

/** As `rId` and 21 characters. */
const byLot = /"(rId[\w-]{21})"/g;

function fixRelationships(files: Unzipped, name: string): void {
  const ids = [...new Set([...strFromU8(files[name]!).matchAll(byLot)].map(([, id]) => id!))];
  const fixed = new Map(ids.map((id, index) => [id, `rIdPart${index + 1}`]));
  const rename = (text: string) =>
    text.replace(byLot, (whole, id: string) => (fixed.has(id) ? `"${fixed.get(id)}"` : whole));
  if (fixed.size === 0) return;
  edit(files, name, rename);
  edit(files, name.replace('_rels/', '').replace(/\.rels$/, ''), rename);
}

function numberDrawings(text: string): string {
  let number = 0;
  return text.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(number += 1)}"`);
}

// A bookmark's start and end have one id.
function numberBookmarks(text: string): string {
  const numbers = new Map<string, number>();
  return text.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]+)"/g, (_whole, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `${before}${numbers.get(id)}"`;
  });
}

// The bookmarks of headings, to which the table of contents leads.
function numberContents(text: string): string {
  const numbers = new Map<string, number>();
  return text.replace(/("|PAGEREF )_Toc(\d+)/g, (_whole, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `${before}_Toc${numbers.get(id)}`;
  });
}
