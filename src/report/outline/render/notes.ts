// Notes stand where a reader first meets them: those on the state of the ledger once in a report, the others once in a section.

import type { Language } from '../../../base/errors.ts';
import type { Verdict } from '../../../figures/figure.ts';
import type { Span } from '../../../figures/writing/spans.ts';
import { verdictWords } from '../../../figures/writing/verdicts.ts';
import type { Block } from '../../blocks.ts';

export function notedOnce(blocks: readonly Block[], language: Language): Block[] {
  const always = new Set(ofTheLedger.map((verdict) => verdictWords[verdict].sentence[language]));
  const inReport = new Set<string>();
  let inSection = new Set<string>();
  const isNew = (note: string) => {
    const told = always.has(note) ? inReport : inSection;
    return told.size < told.add(note).size;
  };
  return blocks.map((block) => {
    if (block.kind === 'heading' && block.level < 3) inSection = new Set();
    return withSpans(block, (span) => once(span, isNew));
  });
}

/** They are true of every number of a period, wherever it stands. */
const ofTheLedger: Verdict[] = ['partial_period', 'not_closed', 'unknown_calendar'];

function once({ notes, ...span }: Span, isNew: (note: string) => boolean): Span {
  const fresh = notes?.filter(isNew) ?? [];
  return fresh.length > 0 ? { ...span, notes: fresh } : span;
}

function withSpans(block: Block, change: (span: Span) => Span): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, spans: block.spans.map(change) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(change)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(change))) };
    default:
      return block;
  }
}
