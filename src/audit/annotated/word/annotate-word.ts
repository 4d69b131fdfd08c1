// Comments put into a Word document. All that the document shows stays: its XML gets comments and nothing else, and the parts that
// know nothing of comments stay as they are, byte for byte.

import type { Language } from '../../../base/errors.ts';
import { rewritePackage } from '../../../word/rewrite-package.ts';
import { rootOf } from '../../../word/scan-xml.ts';
import { readStories } from '../../../word/stories.ts';
import { openWordPackage, type WordPackage } from '../../../word/word-package.ts';
import { printedParagraphs } from '../../read/word.ts';
import type { Notes } from '../notes.ts';
import { wordsOf } from '../words/words-of.ts';
import { anchorsOf } from './anchors.ts';
import { asDocument } from './as-document.ts';
import { openComments } from './comments.ts';
import { type Draft, openDraft } from './draft.ts';
import { insertComments } from './insert-comments.ts';
import { marksIn } from './marks.ts';
import { addType, relate } from './relate.ts';

export function annotateWord(bytes: Uint8Array, notes: Notes, language: Language): Buffer {
  const word = openWordPackage(bytes);
  const stories = readStories(word);
  const { part: main } = stories[0]!;
  const [xml, refusals, words] = [word.text(main)!, word.refusalsOf(main), wordsOf[language]];
  const marks = marksIn(xml, rootOf(xml, refusals));
  const draft = openDraft(word);
  const part = commentsPart(draft, main);
  const comments = openComments(draft.text(part), { ...marks, author: words.author, refusals: word.refusalsOf(part) });
  const anchored = anchorsOf(notes, { xml, stories, printed: printedParagraphs(stories), words });
  const placed = anchored.map(({ anchor, lines }) => ({ anchor, id: comments.add(lines) }));
  draft.write(main, insertComments(xml, placed, { marks, refusals }));
  draft.write(part, comments.written());
  asDocument(draft, main);
  return rewritePackage(bytes, draft.changes());
}

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The part that holds the comments of the document, or a new one. */
function commentsPart(draft: Draft, main: string): string {
  const { word } = draft;
  const known = word.relations(main).find(({ type }) => type === 'comments')?.target;
  if (known !== undefined && word.names.has(known)) return known;
  const name = freeName(word, main);
  relate(draft, main, { name, type: 'comments' });
  addType(draft, name, commentsType);
  return name;
}

function freeName({ names }: WordPackage, main: string): string {
  const taken = new Set([...names].map((name) => name.toLowerCase()));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let count = 1;
  while (taken.has(`${folder}comments${count}.xml`.toLowerCase())) count += 1;
  const plain = `${folder}comments.xml`;
  return taken.has(plain.toLowerCase()) ? `${folder}comments${count}.xml` : plain;
}
