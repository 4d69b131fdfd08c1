// All relations by their keys: the grains of the ledger, what is cut out of its lines, and the records.

import type { RelationKey } from '../catalogue/relation-keys.ts';
import { customerRelations } from './relations/customers.ts';
import { expenseRelations } from './relations/expenses.ts';
import { ledgerRelations } from './relations/ledger.ts';
import { peopleRelations } from './relations/people.ts';
import { receiptRelations } from './relations/receipts.ts';
import { trainingRelations } from './relations/training.ts';
import type { Relation } from './relation.ts';

const relations: Record<RelationKey, Relation> = {
  ...ledgerRelations,
  ...customerRelations,
  ...peopleRelations,
  ...trainingRelations,
  ...expenseRelations,
  ...receiptRelations,
};

export type { RelationKey };

export function relationOf(key: RelationKey): Relation {
  return relations[key];
}
