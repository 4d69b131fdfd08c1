// The parts of a package that are to be written anew, each in the encoding that it was in.

import { encodedXml, encodingOf } from '../../../word/brought-xml.ts';
import type { WordPackage } from '../../../word/word-package.ts';

export interface Draft {
  word: WordPackage;
  /** As it stands by now. */
  text(name: string): string | undefined;
  write(name: string, text: string): void;
  remove(name: string): void;
  /** By the name of a part; undefined for one that goes. */
  changes(): Map<string, Uint8Array | undefined>;
}

export function openDraft(word: WordPackage): Draft {
  const written = new Map<string, string | undefined>();
  const encoded = (name: string, text: string) => {
    const bytes = word.bytes(name);
    return encodedXml(text, bytes ? encodingOf(bytes) : 'utf-8');
  };
  return {
    word,
    text: (name) => (written.has(name) ? written.get(name) : word.text(name)),
    write: (name, text) => void written.set(name, text),
    remove: (name) => void written.set(name, undefined),
    changes: () =>
      new Map([...written].map(([name, text]) => [name, text === undefined ? undefined : encoded(name, text)])),
  };
}
