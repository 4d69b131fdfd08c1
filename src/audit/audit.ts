// The audit of a text: its numbers, the relations among them, and what they come to. It needs nothing but the text.

import type { Mention, Role } from './context/mention.ts';
import type { Document } from './document.ts';
import { mentionsOf } from './mentions-of.ts';
import { numberVerdicts } from './number-verdicts.ts';
import { type PrintedReading, printedReading } from './relations/explain.ts';
import { findRelations } from './relations/find-relations.ts';
import type { Reason } from './relations/reasons.ts';
import type { AuditVerdict, Relation, RelationKind, Slip, Working } from './relations/relation.ts';
import { type Remark, remarks } from './remarks.ts';
import { type TextSpan, withNumbers } from './spans.ts';

export interface Audit {
  numbers: AuditNumber[];
  relations: AuditRelation[];
  remarks: { kind: Remark['kind']; numbers: string[]; explanation: string }[];
  summary: Record<'numbers' | 'relations' | AuditVerdict, number>;
}

export interface AuditNumber {
  id: string;
  /** As printed. */
  text: string;
  /** In base units: yuan, people; percentages as fractions, `pp` in points. */
  value: number;
  unit: string;
  /** What the words beside it make of it: an amount, a target, a share … */
  role: Role;
  /** The value and how far the print leaves it open, as people write them. */
  reading: PrintedReading;
  /** Counted from 0 over the paragraphs that are not empty. */
  paragraph: number;
  /** Characters of the printed paragraph, from 0. */
  start: number;
  end: number;
  subject: string;
  scope: Record<string, string>;
  period: string | null;
  /** The gravest that is said of it; null where nothing holds or breaks it. */
  verdict: AuditVerdict | null;
}

export interface AuditRelation {
  kind: RelationKind;
  /** The number that was recomputed; null where none is printed, and all of them are told of. */
  of: string | null;
  numbers: string[];
  stated: number | null;
  /** Null where it cannot be recomputed, for the reason that is told. */
  computed: number | null;
  low: number | null;
  high: number | null;
  verdict: AuditVerdict;
  explanation: string;
  reason?: Reason;
  /** The recomputation as people write it, with the numbers put in. */
  working?: Omit<Working, 'formula'> & { formula: TextSpan[] };
  likely?: Slip;
}

export function audit(document: Document): Audit {
  const { mentions, items, ...around } = mentionsOf(document);
  const relations = findRelations(items, around).map(written);
  const verdicts = numberVerdicts(relations);
  return {
    numbers: mentions.map((mention) => ({ ...numberOf(mention, document), verdict: verdicts.get(mention.id) ?? null })),
    relations,
    remarks: remarks(items).map(({ numbers, ...remark }) => ({ ...remark, numbers: numbers.map(({ id }) => id) })),
    summary: summaryOf(mentions.length, relations),
  };
}

function numberOf(mention: Mention, { paragraphs }: Document): Omit<AuditNumber, 'verdict'> {
  const { id, text, value, unit, role, paragraph, metric: subject, scope, period } = mention;
  const places = paragraphs[paragraph]?.places;
  const start = places?.[mention.start] ?? mention.start;
  const end = places ? (places[mention.end - 1] ?? mention.end - 1) + 1 : mention.end;
  const reading = printedReading(mention);
  return { id, text, value, unit, role, reading, paragraph, start, end, subject, scope, period };
}

function written({ of, numbers, working, ...relation }: Relation): AuditRelation {
  return {
    ...relation,
    of: of?.id ?? null,
    numbers: numbers.map(({ id }) => id),
    ...(working && { working: { ...working, formula: withNumbers(working.formula, numbers) } }),
  };
}

function summaryOf(numbers: number, relations: readonly AuditRelation[]): Audit['summary'] {
  const count = (verdict: AuditVerdict) => relations.filter((relation) => relation.verdict === verdict).length;
  return {
    numbers,
    relations: relations.length,
    consistent: count('consistent'),
    rounding: count('rounding'),
    contradiction: count('contradiction'),
    suspicious: count('suspicious'),
    unverifiable: count('unverifiable'),
  };
}
