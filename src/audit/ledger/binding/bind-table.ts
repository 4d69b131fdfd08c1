// The numbers of a table bound to figures: the header says what is measured, the label of the row whose it is, or the other way
// round.

import type { Document, Table } from '../../document.ts';
import type { Mention } from '../../context/mention.ts';
import { plain } from '../../numbers/plain.ts';
import type { Bound } from './bound.ts';
import { type Clause, clauseOf, joinConditions, periodWordOf } from './clause.ts';
import { doubts } from './doubts.ts';
import type { Framed } from './frame.ts';
import type { MetricMeaning } from '../words/metric-words.ts';
import { type Around, boundOf } from './question-of.ts';
import type { Lexicon } from '../words/tokens.ts';
import { tokenize } from '../words/tokens.ts';

export interface TableReading {
  document: Document;
  lexicon: Lexicon;
  around: (paragraph: number) => Around;
}

export function bindTable(table: Table, mentions: readonly Mention[], reading: TableReading): Bound[] {
  const caption = captionOf(table, reading);
  const isOpen = caption.doubts.length > 0 || caption.conditions.length > 0;
  const rows = Map.groupBy(mentions, ({ label }) => label);
  const labels = [...rows.keys()].filter((label) => !total.test(label));
  const isClear = !isOpen && labels.every((label) => isNameAlone(read(label, reading)));
  return [...rows.values()].flatMap((row) => bindRow(row, { caption, isClear }, reading));
}

const total = /合计|总计|小计|总和/;

function captionOf({ rows }: Table, { document, lexicon }: TableReading): Clause {
  const first = rows[0]?.[0]?.paragraph ?? 0;
  const above = document.paragraphs[first - 1];
  const text = above && !above.isCell && above.text.length <= 40 ? plain(above.text) : '';
  return clauseOf(tokenize(text.replace(/^\s*表\s*\d+[-\d]*\s*/, ''), lexicon));
}

function read(text: string, { lexicon }: TableReading): Clause {
  return clauseOf(tokenize(plain(text).replace(/[(（](?:单位[:：])?[^()（）]{1,6}[)）]/g, ''), lexicon));
}

/** A row that is one of something: 浙江, 11月. */
function isNameAlone({ conditions, periods, doubts: unsure, metrics }: Clause): boolean {
  return unsure.length === 0 && metrics.length === 0 && conditions.length + Math.min(1, periods.length) === 1;
}

function bindRow(
  row: readonly Mention[],
  table: { caption: Clause; isClear: boolean },
  reading: TableReading,
): Bound[] {
  const isTotal = total.test(row[0]!.label);
  const label = read(row[0]!.label.replace(total, ''), reading);
  let beside: MetricMeaning | undefined;
  return row.flatMap((mention) => {
    const header = read(mention.lead, reading);
    const frame = frameOf({ header, label, beside, ...table });
    if (mention.role === 'amount') beside = frame.metric;
    const unsure = isTotal && !table.isClear ? [doubts.total] : [];
    const bound = boundOf(
      mention,
      { ...frame, doubts: [...frame.doubts, ...unsure] },
      reading.around(mention.paragraph),
    );
    return bound ? [bound] : [];
  });
}

interface CellWords {
  header: Clause;
  label: Clause;
  caption: Clause;
  beside: MetricMeaning | undefined;
}

function frameOf({ header, label, caption, beside }: CellWords): Framed {
  const own = [...label.metrics, ...header.metrics.filter(({ metric }) => metric !== 'sales.target')];
  const metric = own.at(-1) ?? beside ?? header.metrics.at(-1);
  const own_ = joinConditions(label.conditions, header.conditions);
  const conditions = joinConditions(caption.conditions, own_);
  return {
    metric,
    conditions: joinConditions(conditions, metric?.conditions ?? []),
    period: { ...periodWordOf(caption), ...periodWordOf(label), ...periodWordOf(header) },
    doubts: [
      ...header.doubts,
      ...label.doubts,
      ...(caption.conditions.length > 0
        ? [doubts.sectionScope(caption.conditions.flatMap(({ values }) => values).join('、'))]
        : []),
      ...(own.length > 1 ? [doubts.twoMetrics(own[0]!.word)] : []),
    ],
    against: header.against,
    marks: new Set([...header.marks, ...label.marks]),
    isCompared: header.against.length > 0,
    periodBefore: undefined,
    isRead: header.doubts.length === 0,
    words: new Set(header.tokens.map(({ text }) => text)),
  };
}
