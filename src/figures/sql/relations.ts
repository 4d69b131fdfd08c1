// All relations by their keys: the grains of the ledger, what is cut out of its lines, and the records.

import type { RelationKey } from '../catalogue/relation-keys.ts';
import { customerRelations } from './relations/customers.ts';
import { ledgerRelations } from './relations/ledger.ts';
import type { Relation } from './relation.ts';

const relations: Record<RelationKey, Relation> = { ...ledgerRelations, ...customerRelations };

export function relationOf(key: RelationKey): Relation {
  return relations[key];
}
