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
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  return new TextDecoder({ fffe: 'utf-16le', feff: 'utf-16be' }[mark] ?? 'utf-8').decode(bytes);
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
