// A template, or a document with macros, as a plain document: under the name of a .docx Word opens nothing else.

import { attributeOf, type Tag } from '../../../word/scan-xml.ts';
import { without } from './children.ts';
import type { Draft } from './draft.ts';
import { contentTypes, relationsOfPart } from './relate.ts';

const plainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const otherTypes =
  /application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.template|ms-word\.document\.macroEnabled|ms-word\.template\.macroEnabledTemplate)\.main\+xml/gi;

export function asDocument(draft: Draft, main: string): void {
  const types = draft.text(contentTypes);
  if (types === undefined || types.search(otherTypes) < 0) return;
  draft.write(contentTypes, types.replace(otherTypes, plainType));
  removeMacros(draft, main);
}

function removeMacros(draft: Draft, main: string): void {
  const { word } = draft;
  const macros = word.relations(main).filter(({ type }) => type === 'vbaProject');
  const parts = macros.flatMap(({ target }) => [target, ...word.relations(target).map((each) => each.target)]);
  const ids = new Set(macros.map(({ id }) => id));
  const names = new Set(parts.map((part) => `/${part}`));
  for (const part of parts.flatMap((name) => [name, relationsOfPart(name)]))
    if (word.names.has(part)) draft.remove(part);
  strike(draft, relationsOfPart(main), { key: 'Id', values: ids });
  strike(draft, contentTypes, { key: 'PartName', values: names });
}

function strike(draft: Draft, part: string, { key, values }: { key: string; values: ReadonlySet<string> }): void {
  const xml = draft.text(part);
  if (xml === undefined || values.size === 0) return;
  const goes = (tag: Tag) => values.has(attributeOf(xml, tag, key) ?? '');
  draft.write(part, without(xml, goes, draft.word.refusalsOf(part)));
}
