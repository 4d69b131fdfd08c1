// The parts of a .docx that somebody brings. Nothing of it is believed: sizes, names and XML are checked before they are used.

import type { Document } from '@xmldom/xmldom';
import { type UnzipFileInfo, type Unzipped, unzipSync } from 'fflate';
import { Refusal } from '../base/errors.ts';
import { exactXml, parseBrought, type Relation, relationsOf } from './brought-xml.ts';
import { damagedWord, hostileWord, hugeWord, isPdf, lockedWord, notWord, oldWord } from './refusals.ts';
import type { ScanRefusals } from './scan-xml.ts';

export interface WordPackage {
  /** The XML of a part as a tree, or undefined where there is none. */
  part(name: string): Document | undefined;
  /** Of all parts, those that are not read too. */
  names: ReadonlySet<string>;
  bytes(name: string): Uint8Array | undefined;
  /** The XML of a part as text. */
  text(name: string): string | undefined;
  /** What to say of a part that cannot be read. */
  refusalsOf(name: string): ScanRefusals;
  /** What a part points to. */
  relations(name: string): Relation[];
}

const mostBytes = 100 * 1024 * 1024;
/** Of one part, and of all that are read: a document of 200 pages whose every word is a run of its own has 30 MB. */
const mostText = 64 * 1024 * 1024;
const mostParts = 2000;

export function openWordPackage(bytes: Uint8Array): WordPackage {
  refuseOtherFormats(bytes);
  const names = new Set<string>();
  const parts = unpack(bytes, names);
  const bytesOf = (name: string) => (Object.hasOwn(parts, name) ? parts[name] : undefined);
  const part = kept((name) => {
    const found = bytesOf(name);
    return found && parseBrought(name, found, refusals);
  });
  const text = kept((name) => {
    const found = bytesOf(name);
    return found && textOf(name, found);
  });
  const refusalsOf = (name: string) => ({ damaged: () => damagedWord(name), hostile: () => hostileWord(name) });
  return { names, bytes: bytesOf, part, text, refusalsOf, relations: (name) => relationsOf(name, part) };
}

function kept<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, make(name));
    return known.get(name)!;
  };
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return exactXml(bytes);
  } catch {
    throw damagedWord(name);
  }
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

function unpack(bytes: Uint8Array, names: Set<string>): Unzipped {
  const isWanted = limited(names);
  try {
    return unzipSync(bytes, { filter: isWanted });
  } catch (error) {
    throw error instanceof Refusal ? error : damagedWord();
  }
}

// Unpacking stops at the size that the list states, so a list that lies gives a damaged part and no more.
function limited(names: Set<string>): (file: UnzipFileInfo) => boolean {
  let parts = 0;
  let text = 0;
  return ({ name, originalSize }) => {
    parts += 1;
    if (parts > mostParts) throw hugeWord();
    names.add(name);
    if (!isRead(name)) return false;
    text += originalSize;
    if (text > 2 * mostText || originalSize > mostText) throw hugeWord();
    return true;
  };
}

// Styles, themes and numbering say nothing that is verified, and may be large.
function isRead(name: string): boolean {
  return /\.(xml|rels)$/i.test(name) && !/\/(styles|stylesWithEffects|theme\d*|numbering|fontTable)\.xml$/i.test(name);
}
