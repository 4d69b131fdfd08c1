// The order of day and month where the first rows of a sheet leave it open: its whole column is read, and whoever imports is
// asked when that says nothing either. Few columns come here, so few files are read twice.

import { Refusal } from '../base/errors.ts';
import type { NamedFile } from '../sheets/named-file.ts';
import type { Layout, OpenDate } from './layout/layout.ts';
import { dateKeys, settleDates, weighDates } from './layout/learn-columns.ts';
import { type SheetWish, sheetCells } from './sheet-cells.ts';
import { type DateOrder, dateVerdict } from './values/date-order.ts';
import { readDay } from './values/read-day.ts';

/** Refuses a sheet whose days can be read in several orders. */
export async function settleSheetDates(file: NamedFile, sheet: SheetWish, layout: Layout): Promise<void> {
  await weighSheetDates(file, sheet, layout);
  const open = layout.openDates.find(({ evidence: { filled, loose } }) => loose * 2 > filled);
  if (open) throw dateOrderOpen(file.fileName, sheet.sheet, open);
}

/** Reads the columns that are open to their end, or until they say how they are to be read. */
export async function weighSheetDates(file: NamedFile, sheet: SheetWish, layout: Layout): Promise<void> {
  if (layout.openDates.length === 0) return;
  const evidence = weighDates(layout, [], dateKeys(layout));
  for await (const cells of sheetCells(file, sheet, layout)) {
    weighDates(layout, cells, [], evidence);
    if (layout.openDates.every(({ column }) => isSettled(evidence.get(column)!))) break;
  }
  settleDates(layout, evidence, { isWhole: true });
}

// What a sequence says can still be contradicted by the next row; a 13 cannot.
function isSettled(evidence: Parameters<typeof dateVerdict>[0]): boolean {
  const verdict = dateVerdict(evidence);
  return verdict.type === 'decided' && verdict.by === 'values';
}

function dateOrderOpen(file: string, sheet: string | null, { column, evidence, orders }: OpenDate): Refusal {
  const readings = orders.map((order) => ({ date_format: order, day: readDay(evidence.example, order)! }));
  const zh = readings.map(({ date_format, day }) => `${orderNames[date_format]} ${day}（${date_format}）`).join('，或');
  const en = readings.map(({ date_format, day }) => `${day} (${date_format})`).join(' or ');
  return new Refusal(
    'date_order_open',
    {
      zh: `“${file}”的“${column.title}”列写作 ${evidence.example}，可以是${zh}，整列都看不出是哪一种。请在映射中写明 date_format，或在网页的列映射里选择日期写法。`,
      en: `"${column.title}" of "${file}" writes ${evidence.example}, which may be ${en}; the whole column does not tell. Name the date_format in the mapping, or choose it where the web app shows the columns.`,
    },
    { file, ...(sheet !== null && { sheet }), column: column.title, example: evidence.example, readings },
  );
}

const orderNames: Record<DateOrder, string> = { 'dd-mm-yyyy': '日月年', 'mm-dd-yyyy': '月日年', 'yy-mm-dd': '年月日' };
