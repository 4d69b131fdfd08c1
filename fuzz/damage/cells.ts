// What people and programs put into cells: the rows stay rows, each of which must be taken or come back.

import { chance, pick, type Random, wholeBetween } from '../../samples/random.ts';
import type { Table } from '../files/table.ts';

export const cellDamages: Record<string, (random: Random, table: Table) => Table> = {
  'wrong types in cells': (random, table) => inCells(random, table, () => pick(random, wrongValues)),
  'numbers beyond all bounds': (random, table) => inCells(random, table, () => pick(random, numbers)),
  'days that do not exist': (random, table) => inCells(random, table, () => pick(random, days)),
  'formulas of an attacker': (random, table) => inCells(random, table, () => pick(random, formulas)),
  'control characters': (random, table) => inOneCell(random, table, `甲${controlCharacter(random)}乙`),
  'characters beyond the plane': (random, table) => inCells(random, table, () => pick(random, rare)),
  'emptied cells': (random, table) => inCells(random, table, () => ''),
  'a very long cell': (random, table) => inOneCell(random, table, 'x中'.repeat(wholeBetween(random, 100, 40_000))),
  'too many cells': (random, table) => inRows(random, table, (cells) => [...cells, ...cells.slice(0, 3), '多']),
  'too few cells': (random, table) => inRows(random, table, (cells) => cells.slice(0, wholeBetween(random, 1, 3))),
  'rows in twice': (random, table) => ({
    ...table,
    rows: table.rows.flatMap((row) => (chance(random, 0.3) ? [row, row] : [row])),
  }),
  'empty rows between': (random, table) => ({
    ...table,
    rows: table.rows.flatMap((row) => (chance(random, 0.3) ? [['', ''], row] : [row])),
  }),
  'header repeated': (random, table) => {
    const at = wholeBetween(random, 0, table.rows.length);
    return { ...table, rows: table.rows.toSpliced(at, 0, table.header) };
  },
};

function inCells(random: Random, table: Table, change: (cell: string) => string): Table {
  const share = pick(random, [0.02, 0.2, 1]);
  const forced = wholeBetween(random, 0, table.rows.length - 1);
  const rows = table.rows.map((cells, row) =>
    cells.map((cell, index) =>
      chance(random, share) || (row === forced && index === row % cells.length) ? change(cell) : cell,
    ),
  );
  return { ...table, rows };
}

function inOneCell(random: Random, table: Table, text: string): Table {
  const at = wholeBetween(random, 0, table.rows.length - 1);
  const rows = table.rows.map((cells, row) => (row === at ? cells.with(at % cells.length, text) : cells));
  return { ...table, rows };
}

function inRows(random: Random, table: Table, change: (cells: string[]) => string[]): Table {
  return { ...table, rows: table.rows.map((cells) => (chance(random, 0.4) ? change(cells) : cells)) };
}

function controlCharacter(random: Random): string {
  return String.fromCharCode(wholeBetween(random, 0, 31));
}

const wrongValues = [
  '#N/A',
  '#REF!',
  'NULL',
  'undefined',
  'NaN',
  'Infinity',
  '-',
  '—',
  'TRUE',
  '七',
  '{"a":1}',
  '<b>',
  "'; drop table line; --",
  '__proto__',
  'constructor',
  '%',
  '1/2',
  '张三/张三',
  '张三60%,李四50%',
  '张三-60%,李四160%',
  '/////',
  '\\N',
  '\\',
  '../../etc/passwd',
];

const numbers = [
  '1e400',
  '-1e400',
  '1e99',
  '1e-99',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '99999999999999',
  '100000000000000',
  '-99999999999999.9999999',
  '2147483648',
  '9007199254740993',
  '1,2,3,4',
  '(5)',
  '((5))',
  '--5',
  '1.2.3',
  '１２３',
  '0x1F',
  '1E5万亿',
  '99999999亿',
  '٣',
];

const days = [
  '2025-02-31',
  '2025-13-01',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '99999-01-01',
  '2025-2-29',
  '1899-12-31',
  '2200-01-01',
  '-1',
  '60',
  '2958466',
  '1e10',
  '2025年13月40日',
  '20250231',
  '2025-01-01T25:61:61Z',
  '03-04-2025',
];

const formulas = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '="00123"',
  '\t=1',
  "'=1",
  '=HYPERLINK("http://x")',
];

const rare = [
  '\u{1F600}',
  '\u{10FFFF}',
  '\u202E反',
  '\u200B',
  '\u0301',
  '\uFEFF',
  'ﷺ'.repeat(50),
  '\u2028',
  '\u00A0',
  '\u3000',
];
