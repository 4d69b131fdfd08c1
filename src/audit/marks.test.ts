// How much of the annotated reports the audit finds, and how much of what it accuses is so. The reports are not part of the
// project: where they are not at hand, nothing is measured.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Audit, audit } from './audit.ts';
import { readDocument } from './read/read-document.ts';

const folder = process.env.YOUJU_AUDIT_REPORTS ?? join(import.meta.dirname, '../../../shared/reports');
const isAtHand = existsSync(join(folder, 'annotations.jsonl'));

interface Annotation {
  file: string;
  relation: string;
  inputs: Record<string, number>;
  stated: number;
  verdict: 'consistent' | 'inconsistent';
}

test.skipIf(!isAtHand)('most annotated relations are found, and hardly an accusation is false', () => {
  const annotations = readFileSync(join(folder, 'annotations.jsonl'), 'utf8').trim().split('\n');
  const relations = annotations.map((line) => JSON.parse(line) as Annotation);
  const audits = new Map([...new Set(relations.map(({ file }) => file))].map((file) => [file, auditOf(file)]));
  const found = relations.filter((annotation) => isFound(annotation, audits.get(annotation.file)!));
  const wrong = relations.filter(({ verdict }) => verdict === 'inconsistent');
  const told = found.filter(({ verdict }) => verdict === 'inconsistent');
  const accused = [...audits.values()].flatMap(({ relations: all }) =>
    all.filter(({ verdict }) => verdict === 'contradiction'),
  );
  const precision = told.length / Math.max(1, accused.length);
  console.log(`annotated relations found: ${found.length} of ${relations.length}`);
  console.log(
    `contradictions found: ${told.length} of ${wrong.length}; accusations: ${accused.length}, ${(precision * 100).toFixed(0)} % of them so`,
  );
  expect(found.length / relations.length).toBeGreaterThanOrEqual(0.7);
  expect(told.length).toBeGreaterThanOrEqual(6);
  expect(precision).toBeGreaterThanOrEqual(0.95);
});

function auditOf(file: string): Audit {
  return audit(readDocument(readFileSync(join(folder, file)), file));
}

function isFound({ relation, inputs, stated, verdict }: Annotation, { relations, numbers }: Audit): boolean {
  const prints = new Map(numbers.map(({ id, value }) => [id, digits(value)]));
  const wanted = [stated, ...Object.values(inputs)].filter((value) => value !== 100).map(digits);
  return relations.some((found) => {
    const told = new Set(found.numbers.map((id) => prints.get(id)));
    const agrees = (found.verdict === 'contradiction') === (verdict === 'inconsistent');
    return found.kind === relation && agrees && wanted.every((value) => told.has(value));
  });
}

/** What is left of a value when its unit and sign are taken away. */
function digits(value: number): string {
  return Number(Math.abs(value).toPrecision(12)).toExponential(9).replace(/e.*/, '');
}
