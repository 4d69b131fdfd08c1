// What makes the figures doubtful, one sentence each, in English.

import type { Doubt } from '../doubts.ts';
import { number } from '../../../figures/writing/quoting.ts';
import { say, type Span } from '../../../figures/writing/spans.ts';
import { monthsEn, periodEn } from '../../words/en-phrases.ts';

export function attentionEn(doubt: Doubt): Span[] {
  switch (doubt.kind) {
    case 'missing_months':
      return say`The ledger holds nothing of ${monthsEn(doubt.months)} ${doubt.months[0]!.slice(0, 4)}; import it before you rely on these figures.`;
    case 'no_target':
      return say`There is no sales target for ${periodEn(doubt.period)}, so there is no attainment.`;
    case 'incomplete_target':
      return say`Only some months of ${periodEn(doubt.period)} have a sales target; take attainment as a guide.`;
    case 'unassigned':
      return say`Sales of ${number(doubt.sales)} name no ${doubt.by}.`;
  }
}
