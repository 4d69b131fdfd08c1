import { expect, test } from 'vitest';
import type { TraceRow } from '../figure.ts';
import { withNoteInWords } from './note-words.ts';

const row = (note: string | null) => ({ source: 'contact', note }) as TraceRow;

test.each([
  ['needs_interview · 年度会谈', '需求调研 · 年度会谈', 'Needs interview · 年度会谈'],
  ['supervisor', '区域主管', 'Area supervisor'],
  ['expense_ratio', '销售费用率', 'Expense ratio'],
  ['A系列新品与选型', 'A系列新品与选型', 'A系列新品与选型'],
  [null, null, null],
])('%s reads %s, and %s', (note, zh, en) => {
  expect(withNoteInWords(row(note), 'zh').note).toBe(zh);
  expect(withNoteInWords(row(note), 'en').note).toBe(en);
});
