// What an item is compared with: the year before, or the period right before.

import type { Mention } from '../context/mention.ts';
import { besidePrior, priorLead } from '../context/words.ts';
import type { Item, Slot, Told } from '../items.ts';

/** What is compared with the period right before stands apart from what is compared with the year before. */
export function sideOf(open: Item, slot: Slot, mention: Mention): Told {
  return isBesidePrior(open, slot, mention) ? (open.prior ??= {}) : open;
}

const compares = new Set<Slot>(['base', 'increment', 'growth', 'points', 'times']);

function isBesidePrior({ prior, last }: Item, slot: Slot, { role, clause, lead, gap }: Mention): boolean {
  if (!compares.has(slot) || role === 'from') return false;
  if (slot === 'base') return priorLead.test(lead);
  const isNext = prior !== undefined && Object.values(prior).includes(last);
  return besidePrior.test(clause + gap) || (isNext && !/同比|上年|去年|年/.test(lead));
}
