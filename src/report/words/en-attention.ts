// What needs attention, one sentence each, in English.

import type { Finding, Grouping } from '../findings.ts';
import { say, type Span } from '../../figures/spans.ts';
import { listEn, monthEn, monthsEn, periodEn } from './en-phrases.ts';
import { number, size } from '../../figures/quoting.ts';

const plural: Record<Grouping, string> = { province: 'provinces', series: 'series' };

export function attentionEn(finding: Finding): Span[] {
  switch (finding.kind) {
    case 'missing_months':
      return say`The ledger holds nothing of ${monthsEn(finding.months)} ${finding.months[0]!.slice(0, 4)}; import it before you rely on these figures.`;
    case 'no_target':
      return say`There is no sales target for ${periodEn(finding.period)}, so there is no attainment.`;
    case 'incomplete_target':
      return say`Only some months of ${periodEn(finding.period)} have a sales target; take attainment as a guide.`;
    case 'unassigned':
      return say`Sales of ${number(finding.sales)} name no ${finding.by}.`;
    case 'decline_run':
      return declineEn(finding);
    case 'behind':
      return behindEn(finding);
    case 'shrinking':
      return say`Below the year before: ${growthList(finding)}.`;
    case 'slow':
      return say`Well below the growth of the whole (${number(finding.whole)}): ${growthList(finding)}.`;
    case 'margin_fall':
      return marginFallEn(finding);
  }
}

function declineEn({ run, over }: Extract<Finding, { kind: 'decline_run' }>): Span[] {
  const months = listEn(
    run.months.map((month) => say`${monthEn(month.month!)} ${number(month)}`),
    'months',
  );
  const verb = run.lasting && !over ? 'has fallen' : 'fell';
  return say`${run.label} ${verb} ${run.months.length} months in a row: ${months}.`;
}

function behindEn({ by, over, members }: Extract<Finding, { kind: 'behind' }>): Span[] {
  const items = members.map(({ attainment, distance }) => {
    if (!distance || distance.value === null) return say`${attainment.label} at ${number(attainment)}`;
    return say`${attainment.label} at ${number(attainment)} (${size(distance, 'en')} ${over ? 'short' : 'behind'})`;
  });
  const head = over ? `Below target among the ${plural[by]}` : `Behind the time elapsed among the ${plural[by]}`;
  return say`${head}: ${listEn(items, plural[by])}.`;
}

function growthList(finding: Extract<Finding, { kind: 'shrinking' | 'slow' }>): Span[] {
  const items = finding.members.map((part) =>
    finding.kind === 'shrinking' ? say`${part.label} down ${size(part, 'en')}` : say`${part.label} ${number(part)}`,
  );
  return listEn(items, plural[finding.by]);
}

function marginFallEn({ members }: Extract<Finding, { kind: 'margin_fall' }>): Span[] {
  const items = members.map(
    ({ margin, change }) => say`${margin.label} by ${size(change, 'en')} (now ${number(margin)})`,
  );
  return say`Gross margin fell: ${listEn(items, 'series')}.`;
}
