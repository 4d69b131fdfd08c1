// What is said of a number by all relations about it. One that a contradiction was merely computed from is not accused by it.

import type { AuditVerdict } from './relations/relation.ts';

interface Judged {
  /** The number that was recomputed; null where none is printed. */
  of: string | null;
  numbers: readonly string[];
  verdict: AuditVerdict;
}

/** The gravest verdict on each number, by id; a number that nothing holds or breaks has none. */
export function numberVerdicts(relations: readonly Judged[]): Map<string, AuditVerdict> {
  const verdicts = new Map<string, AuditVerdict>();
  for (const { of, numbers, verdict } of relations)
    for (const id of isSound(verdict) || of === null ? numbers : [of])
      if (gravity(verdict) > gravity(verdicts.get(id))) verdicts.set(id, verdict);
  return verdicts;
}

function isSound(verdict: AuditVerdict): boolean {
  return verdict === 'consistent' || verdict === 'rounding';
}

const byGravity: readonly (AuditVerdict | undefined)[] = [
  undefined,
  'unverifiable',
  'rounding',
  'consistent',
  'suspicious',
  'contradiction',
];

function gravity(verdict: AuditVerdict | undefined): number {
  return byGravity.indexOf(verdict);
}
