// What findings stand for in a text, and as a table of what is done about them.

import type { FindingInParts } from '../../../figures/findings/findings.ts';
import { sentenceOf } from '../../../figures/findings/sentences.ts';
import type { Span } from '../../../figures/writing/spans.ts';
import { laterBy, measureOf } from '../../measures/measures.ts';
import type { Item, Telling } from '../bind/telling.ts';
import type { FindingTable } from '../tree.ts';
import { sharesOf } from './column-shares.ts';
import type { Grid } from './tables.ts';

export type FindingItem = Extract<Item, { kind: 'finding' }>;

/** What a property of findings of one rule stands for. */
export function findingSpans({ findings }: Pick<FindingItem, 'findings'>, property: string, telling: Telling): Span[] {
  const { language, words } = telling;
  const { name, against } = findings[0]!;
  switch (property) {
    case 'name':
      return [{ text: name }];
    case 'subject':
      return [{ text: words.list(findings.map(({ subject }) => subject)) }];
    case 'sentence':
      return sentenceOf(
        findings.map(({ said }) => said),
        { against, language },
      );
    case 'stake':
      return [{ text: words.list(findings.map(({ stake_text: stake }) => stake)) }];
    default:
      return measureSpans(findings, property, telling);
  }
}

function measureSpans(findings: readonly FindingInParts[], property: string, telling: Telling): Span[] {
  const { language, period, measures } = telling;
  const measure = measureOf(findings, { ...measures, language, period });
  const told = measure[property as keyof typeof measure];
  return typeof told === 'string' ? [{ text: told }] : told;
}

/** Undefined where nothing was found. */
export function findingGrid(
  { columns, byDue }: FindingTable,
  titles: readonly string[],
  { items, telling }: { items: readonly FindingItem[]; telling: Telling },
): Grid | undefined {
  if (items.length === 0) return undefined;
  const later = ({ findings }: FindingItem) => laterBy(findings[0]!.rule);
  const sorted = byDue ? items.toSorted((left, right) => later(left) - later(right)) : items;
  const rows = sorted.map((item) => columns.map(({ property }) => findingSpans(item, property, telling)));
  const shares = sharesOf(titles, rows);
  return { columns: titles.map((title, index) => ({ title, align: 'left', share: shares[index]! })), rows };
}
