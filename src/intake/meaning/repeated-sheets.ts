// A summary beside the sheets that it sums up would count every sale twice: whoever sent the file is asked.

import type { Words } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import { type RepeatedSheet, repeatedSheet } from '../../records/repeated-sheets.ts';
import type { Question } from '../import-result.ts';
import type { SheetLayout, Tally } from '../tally.ts';

/** Undefined where every sheet has rows of its own. */
export async function repeatedSheets(
  tx: Transaction,
  { layouts }: Tally,
  fileNames: readonly string[],
): Promise<Question | undefined> {
  if (!hasSeveralSheets(layouts)) return undefined;
  const known: RepeatedSheet[] = [];
  for (let next = await find(tx, known); next && known.length < mostSheets; next = await find(tx, known))
    known.push(next);
  if (known.length === 0) return undefined;
  const sheets = known.map(({ file, ...sheet }) => ({ file: fileNames[file - 1]!, ...sheet }));
  return { confirm: 'sheets', holds_back: true, message: wordsOf(known), details: { sheets } };
}

const mostSheets = 20;

// One or two rows may well be the same by chance.
function find(tx: Transaction, known: readonly RepeatedSheet[]): Promise<RepeatedSheet | undefined> {
  return repeatedSheet(tx, { fewestRows: 3, known });
}

function hasSeveralSheets(layouts: readonly SheetLayout[]): boolean {
  const files = layouts.filter(({ sheet }) => sheet !== null).map(({ file }) => file);
  return new Set(files).size < files.length;
}

function wordsOf(known: readonly RepeatedSheet[]): Words {
  const zh = known.map(({ sheet, rows, others }) => `“${sheet}”的 ${rows} 行都已在${others.map(quoted).join('、')}里`);
  const en = known.map(({ sheet, rows, others }) => `all ${rows} rows of "${sheet}" stand in ${others.join(', ')} too`);
  return {
    zh: `工作表${zh.join('；')}，没有单号，照此导入会计两次。若是汇总或副本，请删去${known.map(({ sheet }) => quoted(sheet)).join('、')}再导入；确是另外的销售，可确认后导入。`,
    en: `Sheets repeat others: ${en.join('; ')}. Without document numbers they would count twice. Remove ${known.map(({ sheet }) => `"${sheet}"`).join(', ')} and import again if they are summaries or copies; confirm if they are other sales.`,
  };
}

const quoted = (sheet: string) => `“${sheet}”`;
