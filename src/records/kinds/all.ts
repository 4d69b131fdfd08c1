// Every kind of record that files bring, beside the ledger.

import { calendar, counties, customers, people, products, regions, settings } from './company.ts';
import { competitors, events, priceMoves, prospects } from './market.ts';
import { expenses, receipts, receivables, targets, travel } from './money.ts';
import type { RecordKind } from './record-kind.ts';
import { contacts, issues, satisfaction } from './service.ts';
import { appraisals, attendances, mentorships, reviews, trainings } from './team.ts';

/** In the order in which a company would bring them: what others name comes first. */
export const recordKinds = {
  targets,
  people,
  customers,
  products,
  settings,
  calendar,
  regions,
  counties,
  receipts,
  receivables,
  contacts,
  satisfaction,
  issues,
  events,
  prospects,
  trainings,
  attendances,
  mentorships,
  reviews,
  appraisals,
  expenses,
  travel,
  competitors,
  price_moves: priceMoves,
} satisfies Record<string, RecordKind>;

export type RecordKindName = keyof typeof recordKinds;
