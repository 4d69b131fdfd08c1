// What an import asks before it takes what looks wrong. Some questions hold everything back until they are answered, others
// only tell what would be done if they were.

import type { Place, Words } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';
import { type Comparison, heldDocuments } from '../records/ledger-comparison.ts';
import { ledgerMonths } from '../records/ledger-months.ts';
import { type DatedRow, type DayCount, daysToCome, rowsOnDays, stagedDays } from '../records/staged-days.ts';
import type { ErasedInFile } from '../records/personal/erased-in-file.ts';
import type { Withdrawal } from '../records/withdrawals.ts';
import type { Import } from './import-request.ts';
import type { Confirmation, Question } from './import-result.ts';
import { questionsOfMeaning } from './meaning/questions-of-meaning.ts';
import { unlikelyDays } from './meaning/unlikely-days.ts';
import type { FoundTotal } from './rows/control-totals.ts';
import type { StagedFiles } from './stage-files.ts';
import type { SheetLayout } from './tally.ts';
import { totalDiffers } from './whole-file-words.ts';

/** Those that hold the batch back: totals that do not agree, days and values that cannot be right. Of compared documents. */
export async function questionsOfFiles(tx: Transaction, task: Import, { tally }: StagedFiles): Promise<Question[]> {
  const isOpen = stillOpen(task);
  const checked = tally.layouts.filter(({ layout }) => layout.mapping.control_totals !== 'ignore');
  const isChecked = ({ place }: FoundTotal) => checked.some((each) => isOfSheet(task, each, place));
  const wrong = tally.controlTotals.filter((total) => !total.ok && isChecked(total));
  const totals = wrong.length > 0 && isOpen('totals') ? [totalsDiffer(wrong)] : [];
  const dates = tally.kind === 'sales' && isOpen('dates') ? await unlikelyDates(tx, task) : [];
  const fileNames = task.request.files.map(({ fileName }) => fileName);
  const meant = await questionsOfMeaning(tx, tally, { fileNames, isOpen });
  const erased = tally.erased && isOpen('erased') ? [tellsOfErased(tally.erased, fileNames)] : [];
  return [...totals, ...dates, ...meant, ...erased];
}

/** Those that tell: documents that were kept as they were, and those that the days of the file no longer hold. */
export async function questionsOfComparison(
  tx: Transaction,
  task: Import,
  { held, withdrawn }: Comparison,
): Promise<Question[]> {
  const losses = held > 0 ? [wouldLose(held, await heldDocuments(tx, toldRows))] : [];
  const isOpen = withdrawn && (withdrawn.rejected > 0 || stillOpen(task)('range'));
  return [...losses, ...(isOpen ? [noLongerHeld(withdrawn)] : [])];
}

const toldRows = 20;

function stillOpen({ request }: Import): (confirmation: Confirmation) => boolean {
  return (confirmation) => !request.confirm?.includes(confirmation);
}

// A remembered mapping is that of its own sheets alone.
function isOfSheet({ request }: Import, { file, sheet }: SheetLayout, place: Place): boolean {
  return request.files[file - 1]!.fileName === place.file && (sheet ?? undefined) === place.sheet;
}

function totalsDiffer(wrong: readonly FoundTotal[]): Question {
  const said = wrong.slice(0, 3).map(totalDiffers);
  const more = wrong.length - said.length;
  return {
    confirm: 'totals',
    holds_back: true,
    message: {
      zh: `${said.map(({ zh }) => zh).join('')}${more > 0 ? `另有 ${more} 处合计对不上。` : ''}核对无误，可确认后导入。`,
      en: `${said.map(({ en }) => en).join(' ')}${more > 0 ? ` ${more} more totals differ.` : ''} Confirm to import all the same.`,
    },
    details: { totals: wrong.slice(0, toldRows).map(({ ok: _, ...total }) => total), count: wrong.length },
  };
}

async function unlikelyDates(tx: Transaction, { today, request }: Import): Promise<Question[]> {
  const months = new Set(await ledgerMonths(tx));
  const isKnown = (day: string) => months.has(day.slice(0, 7));
  const unlikely = unlikelyDays(await stagedDays(tx), { today, isKnown }).map(({ day }) => day);
  const days = unlikely.length > 0 ? await daysToCome(tx, unlikely) : [];
  if (days.length === 0) return [];
  const found = await rowsOnDays(tx, unlikely, toldRows);
  const rows = found.map((row) => ({ ...row, file: request.files[row.file - 1]!.fileName }));
  return [{ confirm: 'dates', holds_back: true, message: datesWords(days, found), details: { days, rows } }];
}

function datesWords(days: readonly DayCount[], rows: readonly DatedRow[]): Words {
  const count = days.reduce((sum, each) => sum + each.rows, 0);
  const first = rows.slice(0, 5);
  return {
    zh: `有 ${count} 行的日期不像是真的：${first.map(({ row, date }) => `第 ${row} 行 ${date}`).join('、')}${count > first.length ? ' 等' : ''}。请改正日期；确实无误，可确认后导入。`,
    en: `The dates of ${count} rows are not likely: ${first.map(({ row, date }) => `row ${row} ${date}`).join(', ')}${count > first.length ? ' …' : ''}. Mend them, or confirm them if they are right.`,
  };
}

function tellsOfErased({ rows, first, names }: ErasedInFile, fileNames: readonly string[]): Question {
  const told = first.slice(0, 5).map(({ row }) => row);
  const more = rows > told.length;
  const instead =
    names.length > 0
      ? { zh: `姓名记作“${names.join('、')}”，`, en: `their rows go to “${names.join(', ')}”, ` }
      : { zh: '', en: '' };
  return {
    confirm: 'erased',
    holds_back: true,
    message: {
      zh: `有 ${rows} 行写着已按个人信息要求删除的人：第 ${told.join('、')} 行${more ? '等' : ''}。确认后照样导入，${instead.zh}联系人和电话不写入；文件本身会原样存档，不想留存请先改好文件。若是同名的另一个人，请先在人员里为其建档并写明工号。`,
      en: `${rows} rows tell of somebody whose personal data was erased: rows ${told.join(', ')}${more ? ' …' : ''}. Once confirmed they are imported, ${instead.en}and contacts and numbers are left out; the file itself is kept as it is, so mend it first if it should not be. If somebody else of that name is meant, add them with a staff code first.`,
    },
    details: { rows, first: first.map(({ file, row }) => ({ file: fileNames[file - 1]!, row })) },
  };
}

function wouldLose(count: number, documents: Awaited<ReturnType<typeof heldDocuments>>): Question {
  return {
    confirm: 'losses',
    holds_back: false,
    message: {
      zh: `${count} 张单据再次导入后会少行或少金额，已保留原样。确实要减少，请确认按新文件为准。`,
      en: `${count} documents would lose lines or money and were kept as they were. Confirm to let the new file win.`,
    },
    details: {
      count,
      documents: documents.map(({ number, lostLines, movedAmount }) => ({
        number,
        lost_lines: lostLines,
        moved_amount: movedAmount,
      })),
    },
  };
}

function noLongerHeld(withdrawal: Withdrawal): Question {
  const { first, last, documents, amount, rejected } = withdrawal;
  const zhHow = `若这个文件就是这段时间的全部，请确认取代，让它们退出`;
  const zhNot = `文件里有 ${rejected} 行没有单号的行被退回，可能就是它们，所以不能取代；请改好后重新导入整个文件`;
  const enHow = `If this file is all there is of those days, confirm to let them go`;
  const enNot = `${rejected} rows without a number came back and may be just these, so none can go; mend them and import the whole file again`;
  return {
    confirm: 'range',
    holds_back: false,
    message: {
      zh: `账里 ${first} 至 ${last} 另有 ${documents} 行没有单号、合计 ${amount}，不在这个文件里，仍照旧保留。${rejected > 0 ? zhNot : zhHow}。`,
      en: `From ${first} to ${last} the ledger holds ${documents} more rows without a number, ${amount} in all, that are not in this file; they stay. ${rejected > 0 ? enNot : enHow}.`,
    },
    details: { ...withdrawal },
  };
}
