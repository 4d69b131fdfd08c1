// The parts of a .docx that somebody brings. Nothing of it is believed: sizes, names and XML are checked before they are used.

import type { Document } from '@xmldom/xmldom';
import { type UnzipFileInfo, type Unzipped, unzipSync } from 'fflate';
import { Refusal } from '../base/errors.ts';
import { mostXmlBytes, parseBrought, type Relation, relationsOf } from './brought-xml.ts';
import { damagedWord, hostileWord, hugeWord, isPdf, lockedWord, notWord, oldWord } from './refusals.ts';

export interface WordPackage {
  /** The XML of a part, or undefined where there is none. */
  part(name: string): Document | undefined;
  /** What a part points to. */
  relations(name: string): Relation[];
}

const mostBytes = 30 * 1024 * 1024;
const mostParts = 2000;

export function openWordPackage(bytes: Uint8Array): WordPackage {
  refuseOtherFormats(bytes);
  const parts = unpack(bytes);
  const known = new Map<string, Document>();
  const part = (name: string) => {
    const bytesOfPart = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (bytesOfPart && !known.has(name)) known.set(name, parseBrought(name, bytesOfPart, refusals));
    return known.get(name);
  };
  return { part, relations: (name) => relationsOf(name, part) };
}

const refusals = { damaged: damagedWord, hostile: hostileWord, huge: hugeWord };

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length > mostBytes) throw hugeWord();
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('%PDF')) throw isPdf();
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw isEncryptedPackage(bytes) ? lockedWord() : oldWord();
  if (!start.startsWith('PK\x03\x04')) throw notWord();
  if ((bytes[6]! & 1) === 1) throw lockedWord();
}

// Word puts a document with a password into an old container, in a stream of this name.
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function unpack(bytes: Uint8Array): Unzipped {
  const isWanted = limited();
  try {
    return unzipSync(bytes, { filter: isWanted });
  } catch (error) {
    throw error instanceof Refusal ? error : damagedWord();
  }
}

// Unpacking stops at the size that the list states, so a list that lies gives a damaged part and no more.
function limited(): (file: UnzipFileInfo) => boolean {
  let parts = 0;
  let text = 0;
  return ({ name, originalSize }) => {
    parts += 1;
    if (parts > mostParts) throw hugeWord();
    if (!isRead(name)) return false;
    text += originalSize;
    if (text > 2 * mostXmlBytes || originalSize > mostXmlBytes) throw hugeWord();
    return true;
  };
}

// Styles, themes and numbering say nothing that is verified, and may be large.
function isRead(name: string): boolean {
  return /\.(xml|rels)$/i.test(name) && !/\/(styles|stylesWithEffects|theme\d*|numbering|fontTable)\.xml$/i.test(name);
}
