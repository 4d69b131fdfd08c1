// All relations by their keys: the grains of the ledger, what is cut out of its lines, and the records.

import type { RelationKey } from '../catalogue/relation-keys.ts';
import type { Relation } from './relation.ts';
import { cadenceRelations } from './relations/cadence.ts';
import { contactRelations } from './relations/contacts.ts';
import { customerRelations } from './relations/customers.ts';
import { eventRelations } from './relations/events.ts';
import { expenseRelations } from './relations/expenses.ts';
import { ledgerRelations } from './relations/ledger.ts';
import { marketRelations } from './relations/market.ts';
import { peopleRelations } from './relations/people.ts';
import { receiptRelations } from './relations/receipts.ts';
import { trainingRelations } from './relations/training.ts';

const relations: Record<RelationKey, Relation> = {
  ...ledgerRelations,
  ...customerRelations,
  ...peopleRelations,
  ...trainingRelations,
  ...expenseRelations,
  ...receiptRelations,
  ...contactRelations,
  ...cadenceRelations,
  ...eventRelations,
  ...marketRelations,
};

export function relationOf(key: RelationKey): Relation {
  return relations[key];
}
