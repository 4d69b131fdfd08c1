// The parts of a .docx that somebody brings. Nothing of it is believed: sizes, names and XML are checked before they are used.

import { type Document, DOMParser } from '@xmldom/xmldom';
import { type UnzipFileInfo, type Unzipped, unzipSync } from 'fflate';
import { Refusal } from '../../../base/errors.ts';
import { damagedWord, hostileWord, hugeWord, isPdf, lockedWord, notWord, oldWord } from '../refusals.ts';

export interface WordPackage {
  /** The XML of a part, or undefined where there is none. */
  part(name: string): Document | undefined;
  /** What a part points to. */
  relations(name: string): Relation[];
}

export interface Relation {
  id: string;
  /** The last word of its type: `header`, `chart`, `officeDocument`. */
  type: string;
  /** The name of a part, or an address outside. */
  target: string;
}

const mostBytes = 30 * 1024 * 1024;
const mostParts = 2000;
/** A tree of XML takes a hundred times its text in memory. */
const mostText = 6 * 1024 * 1024;

export function openWordPackage(bytes: Uint8Array): WordPackage {
  refuseOtherFormats(bytes);
  const parts = unpack(bytes);
  const known = new Map<string, Document>();
  const part = (name: string) => {
    const bytesOfPart = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (bytesOfPart && !known.has(name)) known.set(name, parse(name, bytesOfPart));
    return known.get(name);
  };
  const relations = (name: string) => relationsIn(part(relationsOf(name)), name);
  return { part, relations };
}

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
    if (text > 2 * mostText || originalSize > mostText) throw hugeWord();
    return true;
  };
}

// Styles, themes and numbering say nothing that is verified, and may be large.
function isRead(name: string): boolean {
  return /\.(xml|rels)$/i.test(name) && !/\/(styles|stylesWithEffects|theme\d*|numbering|fontTable)\.xml$/i.test(name);
}

const mostDepth = 200;

function parse(name: string, bytes: Uint8Array): Document {
  const text = decoded(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || depthOf(text) > mostDepth) throw hostileWord(name);
  try {
    return new DOMParser({ onError: (level) => level !== 'warning' && stop() }).parseFromString(text, 'text/xml');
  } catch {
    throw damagedWord(name);
  }
}

function stop(): never {
  throw new Error('no well-formed XML');
}

function decoded(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  return new TextDecoder({ fffe: 'utf-16le', feff: 'utf-16be' }[mark] ?? 'utf-8').decode(bytes);
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of text.matchAll(/<[^?!][^>]*>/g)) {
    if (tag.endsWith('/>')) continue;
    depth += tag[1] === '/' ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function relationsOf(name: string): string {
  const [, folder = '', file] = /^(.*\/)?([^/]*)$/.exec(name)!;
  return `${folder}_rels/${file}.rels`;
}

function relationsIn(document: Document | undefined, name: string): Relation[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  return [...(document?.getElementsByTagName('Relationship') ?? [])].map((element) => {
    const target = element.getAttribute('Target') ?? '';
    return {
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1)!,
      target: element.getAttribute('TargetMode') === 'External' ? target : partAt(folder, target),
    };
  });
}

function partAt(folder: string, target: string): string {
  const address = URL.canParse(target, `file:///${folder}`) ? new URL(target, `file:///${folder}`) : undefined;
  return address?.pathname.slice(1) ?? '';
}
