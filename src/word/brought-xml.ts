// The XML of packages that somebody brings: a report to be verified, a company's document. Nothing of it is believed.

import { type Document, DOMParser } from '@xmldom/xmldom';
import type { Refusal } from '../base/errors.ts';

export interface XmlRefusals {
  damaged(part: string): Refusal;
  /** A DTD, or more elements within one another than any document has. */
  hostile(part: string): Refusal;
  huge(): Refusal;
}

/** A tree of XML takes a hundred times its text in memory. */
export const mostXmlBytes = 6 * 1024 * 1024;
const mostDepth = 200;

/** The tree of a part. */
export function parseBrought(name: string, bytes: Uint8Array, refusals: XmlRefusals): Document {
  if (bytes.length > mostXmlBytes) throw refusals.huge();
  const text = decodedXml(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || depthOf(text) > mostDepth) throw refusals.hostile(name);
  try {
    return new DOMParser({ onError: (level) => level !== 'warning' && stop() }).parseFromString(text, 'text/xml');
  } catch {
    throw refusals.damaged(name);
  }
}

export function decodedXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** With its mark, so that it can be written as it was; throws where it is not what it says it is written in. */
export function exactXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Text back in the encoding that its part was in. */
export function encodedXml(text: string, encoding: ReturnType<typeof encodingOf>): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** As Office writes it: UTF-8, or UTF-16 with a mark of its order. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  return ({ fffe: 'utf-16le', feff: 'utf-16be' } as const)[mark] ?? 'utf-8';
}

export interface Relation {
  id: string;
  /** The last word of its type: `header`, `chart`, `officeDocument`. */
  type: string;
  /** The name of a part, or an address outside. */
  target: string;
  external: boolean;
}

/** What a part points to, as the part of its relations says, which is read by `partOf`. */
export function relationsOf(name: string, partOf: (name: string) => Document | undefined): Relation[] {
  const [, folder = '', file] = /^(.*\/)?([^/]*)$/.exec(name)!;
  const relations = partOf(`${folder}_rels/${file}.rels`);
  return [...(relations?.getElementsByTagName('Relationship') ?? [])].map((element) => {
    const target = element.getAttribute('Target') ?? '';
    const external = element.getAttribute('TargetMode') === 'External';
    return {
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1)!,
      target: external ? target : partAt(folder, target),
      external,
    };
  });
}

function stop(): never {
  throw new Error('no well-formed XML');
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

// Empty for what names no part.
function partAt(folder: string, target: string): string {
  if (!URL.canParse(target, `file:///${folder}`)) return '';
  const path = new URL(target, `file:///${folder}`).pathname.slice(1);
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
