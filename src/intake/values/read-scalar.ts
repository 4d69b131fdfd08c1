// One cell of a record → the text of its type, or what is wrong with it.

import type { RecordColumn } from '../../records/kinds/record-kind.ts';
import { dayOf, type Layout, numberOf, textOf, titleOf } from '../layout/layout.ts';
import { badChoice, notACount, notADay, notANumber, outOfRange, type RowProblem } from '../rows/row-problems.ts';
import { readDay } from './read-day.ts';

export interface Cell {
  layout: Layout;
  cells: readonly string[];
  key: string;
  column: RecordColumn;
}

/** '' where the cell is empty or wrong; what is wrong is added to `problems`. */
export function readScalar(cell: Cell, problems: RowProblem[]): string {
  const { layout, cells, key, column } = cell;
  const text = textOf(layout, cells, key);
  if (text === '') return column.otherwise ? textOf(layout, cells, column.otherwise) : '';
  const title = titleOf(layout, key);
  const value = readers[column.type as keyof typeof readers](text, cell);
  if (value !== undefined && isWithin(value, column)) return value;
  problems.push(value === undefined ? whatIsWrong(column, title, text) : outOfRange(title, text, column.between!));
  return '';
}

type Reader = (text: string, cell: Cell) => string | undefined;

const readDecimalCell: Reader = (_text, { layout, cells, key }) => numberOf(layout, cells, key);

const readers = {
  text: (text) => text,
  day: (_text, cell) => readDayCell(cell),
  month: readMonth,
  moment: readMoment,
  decimal: readDecimalCell,
  percent: readDecimalCell,
  count: (_text, cell) => readCount(readDecimalCell('', cell)),
  yes_no: (text) => yesNo.get(text.toLowerCase()),
  choice: (text, { column }) => readChoice(text, column),
  year: (text) => /^(\d{4})\s*年?(?:度)?$/.exec(text.normalize('NFKC'))?.[1],
  month_number: (text) => text,
} satisfies Record<string, Reader>;

function readDayCell({ layout, cells, key }: Cell): string | undefined {
  return dayOf(layout, cells, key) || undefined;
}

function readMonth(text: string, cell: Cell): string | undefined {
  const match = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?$/.exec(text.normalize('NFKC'));
  const day = match ? readDay(`${match[1]}-${match[2]!.padStart(2, '0')}-01`) : readDayCell(cell);
  return day && `${day.slice(0, 7)}-01`;
}

/** A day without a time is its beginning. */
function readMoment(text: string, cell: Cell): string | undefined {
  const day = readDayCell(cell);
  const time = /(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?/.exec(text.normalize('NFKC'));
  if (!day || !time) return day;
  const [hour = 0, minute = 0, second = 0] = time.slice(1).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return `${day} ${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

function readCount(number: string | undefined): string | undefined {
  return number === '' || (number !== undefined && /^\d{1,9}$/.test(number)) ? number : undefined;
}

const yesNo = new Map([
  ...['是', '上班', '工作日', 'true', 'yes', 'y', '1', '√'].map((word) => [word, 'true'] as const),
  ...['否', '休息', '放假', '休', 'false', 'no', 'n', '0', '×'].map((word) => [word, 'false'] as const),
]);

function readChoice(text: string, { choices = {} }: RecordColumn): string | undefined {
  const word = text.toLowerCase();
  return Object.keys(choices).find((code) => code === word || choices[code]!.split(' ').includes(word));
}

function isWithin(value: string, { between }: RecordColumn): boolean {
  return !between || value === '' || (Number(value) >= between[0] && Number(value) <= between[1]);
}

function whatIsWrong({ type, choices = {} }: RecordColumn, title: string, text: string): RowProblem {
  if (type === 'choice')
    return badChoice(
      title,
      text,
      Object.values(choices)
        .map((words) => words.split(' ')[0])
        .join('、'),
    );
  if (type === 'yes_no') return badChoice(title, text, '是、否');
  if (type === 'month') return badChoice(title, text, '2025-03');
  if (type === 'year') return badChoice(title, text, '2025');
  if (type === 'count') return notACount(title, text);
  return type === 'day' || type === 'moment' ? notADay(title, text) : notANumber(title, text);
}
