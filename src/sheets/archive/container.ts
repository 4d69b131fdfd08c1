// Whether a file holds other files. Workbooks and documents are zips too, and are none of these.

import { readHead } from '../sniff.ts';
import type { NamedFile } from '../named-file.ts';
import { openZip } from './zip.ts';

export type Container = 'zip' | 'gzip';

/** Undefined of any other file, and of one that is not there. */
export async function containerOf(file: NamedFile): Promise<Container | undefined> {
  const head = (await readHead(file.path, 4).catch(() => Buffer.alloc(0))).toString('hex');
  if (head.startsWith('1f8b')) return 'gzip';
  if (!zipMarks.includes(head)) return undefined;
  const zip = await openZip(file);
  zip.close();
  return zip.entries.some(({ name }) => isPackagePart(name)) ? undefined : 'zip';
}

/** The first is usual; an empty zip has the second, one that was to be split and was not the third. */
const zipMarks = ['504b0304', '504b0506', '504b0708'];

/** A part that only the packages of office programs have: OOXML, OpenDocument, Apple's. */
function isPackagePart(name: string): boolean {
  return /^(\[Content_Types\]\.xml|(xl|word|ppt)\/|_rels\/\.rels$|META-INF\/manifest\.xml$|Index(\.zip$|\/\w+\.iwa$))/i.test(
    name,
  );
}
