import type { Words } from '../zh.ts';

export const verdictWords: Pick<Words, 'verdicts'> = {
  verdicts: {
    zero_base: { name: 'zero base', sentence: 'The divisor is zero, so there is no rate.' },
    no_base: { name: 'no base', sentence: 'The base period lies before the first day of the ledger.' },
    missing_month: {
      name: 'missing month',
      sentence: 'Some month of the period has no data at all; import it before you rely on this.',
    },
    partial_period: {
      name: 'partial period',
      sentence: 'The period is not over: figures go up to the business day and are compared with as many days.',
    },
    small_base: {
      name: 'small base',
      sentence: 'The base is so small that a growth rate says nothing; look at the difference.',
    },
    festival_shift: {
      name: 'festival shift',
      sentence:
        'The Spring Festival falls in January or in February, so neither month compares alone; look at both together.',
    },
    not_closed: {
      name: 'not closed',
      sentence: 'Some month of the period is over but not closed, so its figures may still change.',
    },
    incomplete_cost: {
      name: 'incomplete cost',
      sentence: 'A good part of the sales has no cost; the margin speaks only for the part that has one.',
    },
    unknown_calendar: {
      name: 'unknown calendar',
      sentence: 'The holidays of that year are not known, so weekdays were counted; add them to the calendar.',
    },
    no_records: { name: 'no records', sentence: 'There is no record in this slice and period.' },
    no_target: { name: 'no target', sentence: 'There is no target for this slice and period.' },
    out_of_scope: {
      name: 'out of scope',
      sentence:
        'This needs rows that you may not see, or is of so few people that it would tell the figure of one; an administrator can give you access.',
    },
  },
};
