// The notes of records for people: the codes in them by their names.

import type { Language, Words } from '../../base/errors.ts';
import { kindChoices } from '../catalogue/choices.ts';
import { metrics } from '../catalogue/metrics.ts';
import type { TraceRow } from '../figure.ts';

const between = ' · ';

const names = new Map<string, Words>([
  ['seller', { zh: '销售员', en: 'Seller' }],
  ['supervisor', { zh: '区域主管', en: 'Area supervisor' }],
  ['submitted', { zh: '已提交', en: 'Submitted' }],
  ['approved', { zh: '已批准', en: 'Approved' }],
  ['rejected', { zh: '已驳回', en: 'Rejected' }],
  ['withdrawn', { zh: '已撤回', en: 'Withdrawn' }],
  ...kindChoices.map(({ code, names }): [string, Words] => [code, names]),
  ...metrics.map(({ key, names }): [string, Words] => [key, names]),
]);

/** `needs_interview · 年度会谈` reads 需求调研 · 年度会谈. */
export function withNoteInWords(row: TraceRow, language: Language): TraceRow {
  const parts = row.note?.split(between).map((part) => names.get(part)?.[language] ?? part);
  return { ...row, note: parts?.join(between) ?? null };
}
