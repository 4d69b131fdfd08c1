// All relations by their keys: the grains of the ledger, what is cut out of its lines, and the records.

import { customerRelations } from './relations/customers.ts';
import { expenseRelations } from './relations/expenses.ts';
import { ledgerRelations } from './relations/ledger.ts';
import { peopleRelations } from './relations/people.ts';
import { receiptRelations } from './relations/receipts.ts';
import { trainingRelations } from './relations/training.ts';
import type { Relation } from './relation.ts';

const relations = {
  ...ledgerRelations,
  ...customerRelations,
  ...peopleRelations,
  ...trainingRelations,
  ...expenseRelations,
  ...receiptRelations,
} satisfies Record<string, Relation>;

export type RelationKey = keyof typeof relations;

export function relationOf(key: RelationKey): Relation {
  return relations[key];
}
