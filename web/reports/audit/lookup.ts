// An audit made ready to be looked up: numbers by id, and the relations that each takes part in.

import type {
  AuditedFile,
  AuditNumber,
  AuditRelation,
  AuditRemark,
  AuditVerdict,
  LedgerBinding,
} from '../../api/shapes.ts';

export interface Lookup {
  numbers: ReadonlyMap<string, AuditNumber>;
  relations: ReadonlyMap<string, AuditRelation[]>;
  remarks: ReadonlyMap<string, AuditRemark[]>;
  /** What the ledger says, where it was asked. */
  bindings: ReadonlyMap<string, LedgerBinding[]>;
}

export function lookUp({ numbers, relations, remarks, ledger }: AuditedFile): Lookup {
  return {
    numbers: new Map(numbers.map((number) => [number.id, number])),
    relations: byNumber(relations),
    remarks: byNumber(remarks),
    bindings: Map.groupBy(ledger?.bindings ?? [], ({ number }) => number),
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

/** What the ledger does not agree with, under the same choices. */
export function bindingsShown(bindings: readonly LedgerBinding[], show: Show): LedgerBinding[] {
  const wanted = show === 'all' ? ['contradiction', 'suspicious'] : [show];
  return bindings.filter(({ verdict }) => verdict !== undefined && wanted.includes(showOf(verdict) ?? ''));
}

/** What a number is marked by: the text's verdict, or the ledger's where that is graver. */
export function markOf(id: string, { numbers, bindings }: Lookup): AuditVerdict | undefined {
  const told = [numbers.get(id)?.verdict, ...(bindings.get(id) ?? []).map(({ verdict }) => verdict)];
  return byGravity.find((verdict) => told.includes(verdict));
}

const byGravity = ['contradiction', 'suspicious', 'consistent', 'rounding'] as const;

/** The choices under which a number is shown. */
export function showsOf(id: string, { relations, bindings }: Lookup): Show[] {
  const told = [...(relations.get(id) ?? []), ...(bindings.get(id) ?? [])];
  const shown = told.flatMap(({ verdict }) => (verdict === undefined ? [] : (showOf(verdict) ?? [])));
  return shown.length > 0 ? [...new Set(shown)] : ['unrelated'];
}

/** The numbers of a choice, each under its gravest alone, so that the choices add up to all. */
export function numbersUnder(show: Show, numbers: readonly AuditNumber[], lookup: Lookup): AuditNumber[] {
  if (show === 'all') return [...numbers];
  return numbers.filter(({ id }) => {
    const its = showsOf(id, lookup);
    return shows.find((each) => its.includes(each)) === show;
  });
}

export function gravestFirst(relations: readonly AuditRelation[]): AuditRelation[] {
  const grave = relationsShown(relations, 'all');
  return [...grave, ...relations.filter((relation) => !grave.includes(relation))];
}

/** Under which choice a relation is found. */
function showOf(verdict: AuditVerdict): Show | undefined {
  if (verdict === 'rounding') return 'consistent';
  return verdict === 'unverifiable' ? undefined : verdict;
}
