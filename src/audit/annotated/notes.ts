// What a reader is told, and at which number: one note a number, however much there is to say of it. Numbers that match get none.

import type { Language } from '../../base/errors.ts';
import type { Audit, AuditNumber, AuditRelation } from '../audit.ts';
import type { LedgerComparison } from '../ledger/comparison.ts';
import type { AuditVerdict } from '../relations/relation.ts';
import type { NoteWords } from './words/note-words.ts';
import { wordsOf } from './words/words-of.ts';

export interface Note extends Pick<AuditNumber, 'id' | 'text' | 'paragraph' | 'start' | 'end'> {
  /** Each a paragraph of the comment. */
  lines: string[];
}

export interface Notes {
  /** What the audit came to as a whole. */
  summary: string[];
  /** In the order of the text. */
  numbers: Note[];
}

/** Word opens no file with more than 32,767 comments, and nobody reads as many. */
const mostNotes = 5000;
/** A sum of more numbers than these is told at its total alone. */
const mostPointers = 6;

/** An audit, held against the ledger too where that was asked. */
export type Annotated = Audit & { ledger?: LedgerComparison | undefined };

export function notesOf(audited: Annotated, language: Language): Notes {
  const words = wordsOf[language];
  const lines = linesByNumber(audited, words);
  const told = audited.numbers.filter(({ id }) => lines.has(id));
  const numbers = told.slice(0, mostNotes).map(({ id, text, paragraph, start, end }) => ({
    id,
    text,
    paragraph,
    start,
    end,
    lines: lines.get(id)!,
  }));
  const left = told.length - numbers.length;
  return {
    summary: [
      ...words.summary(audited),
      ...(audited.ledger ? [words.ledgerSummary(audited.ledger)] : []),
      ...(left > 0 ? [words.leftOut(left)] : []),
    ],
    numbers,
  };
}

function linesByNumber(audited: Annotated, words: NoteWords): Map<string, string[]> {
  const texts = new Map(audited.numbers.map(({ id, text }) => [id, text]));
  const accused = audited.relations.filter(isAccused);
  const told = [
    ...accused.map((relation) => [relation.numbers[0], words.relation(relation, audited)] as const),
    ...audited.relations
      .filter(({ verdict }) => verdict === 'unverifiable')
      .map((relation) => [relation.numbers[0], words.unverifiable(relation, audited)] as const),
    ...audited.remarks.map(({ numbers, ...remark }) => [numbers[0], words.remark(remark)] as const),
    ...(audited.ledger?.bindings ?? []).filter(isAccused).map((each) => [each.number, words.ledger(each)] as const),
    ...[...pointers(accused, texts)].map(([id, stated]) => [id, words.pointer([...stated])] as const),
  ];
  const byNumber = Map.groupBy(told, ([id]) => id ?? '');
  return new Map([...byNumber].map(([id, lines]) => [id, [...new Set(lines.map(([, line]) => line))]]));
}

/** By number, the prints of those that were recomputed from it and do not fit. */
function pointers(accused: readonly Accused[], texts: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const stated = new Map<string, Set<string>>();
  for (const relation of accused)
    for (const id of pointedAt(relation)) {
      const said = stated.get(id) ?? new Set();
      stated.set(id, said.add(texts.get(relation.of ?? '') ?? ''));
    }
  return stated;
}

type Accused = AuditRelation & { verdict: 'contradiction' | 'suspicious' };

function isAccused<T extends { verdict?: AuditVerdict }>(told: T): told is T & Pick<Accused, 'verdict'> {
  return told.verdict === 'contradiction' || told.verdict === 'suspicious';
}

// Where none is printed that was recomputed, the explanation names them all.
function pointedAt({ of, numbers }: Accused): string[] {
  return of !== null && numbers.length - 1 <= mostPointers ? numbers.slice(1) : [];
}
