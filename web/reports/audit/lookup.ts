// An audit made ready to be looked up: numbers by id, and the relations that each takes part in.

import type { AuditedFile, AuditNumber, AuditRelation, AuditRemark } from '../../api/shapes.ts';

export interface Lookup {
  numbers: ReadonlyMap<string, AuditNumber>;
  relations: ReadonlyMap<string, AuditRelation[]>;
  remarks: ReadonlyMap<string, AuditRemark[]>;
}

export function lookUp({ numbers, relations, remarks }: AuditedFile): Lookup {
  return {
    numbers: new Map(numbers.map((number) => [number.id, number])),
    relations: byNumber(relations),
    remarks: byNumber(remarks),
  };
}

function byNumber<Told extends { numbers: string[] }>(told: readonly Told[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  for (const each of told)
    for (const id of new Set(each.numbers)) {
      const list = found.get(id);
      if (list) list.push(each);
      else found.set(id, [each]);
    }
  return found;
}

export const shows = ['all', 'contradiction', 'suspicious', 'consistent', 'unrelated'] as const;
export type Show = (typeof shows)[number];

/** The relations that a choice lists; all lists what somebody should look at. */
export function relationsShown(relations: readonly AuditRelation[], show: Show): AuditRelation[] {
  if (show === 'all')
    return [...relationsShown(relations, 'contradiction'), ...relationsShown(relations, 'suspicious')];
  return relations.filter(({ verdict }) => showOf(verdict) === show);
}

export function gravestFirst(relations: readonly AuditRelation[]): AuditRelation[] {
  const grave = relationsShown(relations, 'all');
  return [...grave, ...relations.filter((relation) => !grave.includes(relation))];
}

/** Under which choice a relation is found. */
export function showOf(verdict: AuditRelation['verdict']): Show | undefined {
  if (verdict === 'rounding') return 'consistent';
  return verdict === 'unverifiable' ? undefined : verdict;
}
