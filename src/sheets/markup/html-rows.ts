// The tables of a web page, one below the other as Excel lays them out. Cells keep the text that they show: a code keeps its
// zeros, a number its separators.

import type { Words } from '../../base/errors.ts';
import type { SheetRow } from '../sheet-row.ts';
import { decodeEntities } from './entities.ts';
import { mostColumns } from '../wide-rows.ts';
import type { MarkupRows } from './markup-rows.ts';
import { endless, type Token } from './tokens.ts';

export function htmlRows(): MarkupRows {
  const page: Page = { tables: [], row: 0, rows: [], hasTable: false };
  return {
    take(tokens) {
      for (const token of tokens) takeToken(page, token);
      return page.rows.splice(0);
    },
    end() {
      const isCut = page.tables.some(({ cells }) => cells !== undefined);
      while (page.tables.length > 0) closeTable(page);
      const last = page.rows.at(-1);
      if (isCut && last) last.broken = cutOff;
      return page.rows.splice(0);
    },
    hasTable: () => page.hasTable,
    isWhole: () => true, // Browsers do not mind, and some systems never close their tables.
  };
}

const cutOff: Words = {
  zh: '文件在这一行中间断了，后面可能还有没下载完的内容。请重新导出或重新下载，再导入。',
  en: 'The file breaks off within this row, and more may be missing behind it. Export or download it again.',
};

interface Page {
  /** Those that are open, the innermost last: pages lay things out by tables in tables. */
  tables: Table[];
  row: number;
  rows: SheetRow[];
  hasTable: boolean;
}

interface Table {
  /** Counts its rows. */
  row: number;
  cells?: string[] | undefined;
  /** Where the next cell stands. */
  column: number;
  cell?: { text: string; tag: string } | undefined;
  /** For each column, the last row that a cell from above reaches into. */
  reaching: number[];
}

function takeToken(page: Page, token: Token): void {
  const table = page.tables.at(-1);
  if (token.name === 'table') return token.kind === 'open' ? openTable(page) : closeTable(page);
  if (token.kind === 'text') return addText(table, token.text);
  if (!table) return;
  if (token.name === 'tr') {
    closeRow(page, table);
    if (token.kind === 'open') beginRow(table);
  } else if (token.name === 'td' || token.name === 'th') {
    closeCell(table);
    if (token.kind === 'open') openCell(table, token);
  } else if (breaks.has(token.name)) addText(table, lineBreak);
}

const breaks = new Set(['br', 'p', 'div', 'li']);
/** Stands for a line end that is meant; those of the source are only spaces. */
const lineBreak = '\u2028';

function openTable(page: Page): void {
  if (page.tables.length === mostTables) throw endless();
  page.hasTable = true;
  page.tables.push({ row: 0, column: 0, reaching: [] });
}

/** In one another. */
const mostTables = 1000;

function closeTable(page: Page): void {
  const table = page.tables.at(-1);
  if (!table) return;
  closeRow(page, table);
  page.tables.pop();
}

function beginRow(table: Table): void {
  table.cells = [];
  table.column = 0;
}

function openCell(table: Table, token: Token): void {
  if (!table.cells) beginRow(table);
  table.cell = { text: '', tag: token.text };
}

function addText(table: Table | undefined, text: string): void {
  if (!table?.cell) return;
  table.cell.text += text;
  if (table.cell.text.length > longestCell) throw endless();
}

const longestCell = 1024 * 1024;

function closeCell(table: Table): void {
  const { cell, cells, reaching } = table;
  if (!cell || !cells) return;
  while (reaching[table.column]! >= table.row) table.column += 1;
  const start = table.column;
  table.column += span(cell.tag, 'colspan', mostColumns);
  if (table.column > 2 * mostColumns) throw endless();
  setCell(cells, start, cellText(cell));
  const last = table.row + span(cell.tag, 'rowspan', 1_048_576) - 1;
  for (let column = start; column < table.column; column += 1) reaching[column] = last;
  table.cell = undefined;
}

function setCell(cells: string[], column: number, text: string): void {
  if (text === '') return;
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

function span(tag: string, name: string, most: number): number {
  const value = Number.parseInt(attributeOf(tag, name) ?? '1', 10);
  return value > 1 ? Math.min(value, most) : 1;
}

/** In any letters, with or without quotes. */
function attributeOf(tag: string, name: string): string | undefined {
  if (tag.length < 5) return undefined; // `<td>`, as nearly all are.
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s>]+)`, 'i').exec(tag)?.[1];
  return found && decodeEntities(found.replace(/^["']|["']$/g, ''));
}

function closeRow(page: Page, table: Table): void {
  closeCell(table);
  const { cells } = table;
  if (!cells) return;
  table.cells = undefined;
  page.row += 1;
  table.row += 1;
  if (cells.length > 0) page.rows.push({ sheet: null, row: page.row, cells });
}

/** Excel keeps beside a number that is shown rounded the whole of it (`x:num`). */
function cellText({ text, tag }: { text: string; tag: string }): string {
  const shown = text
    .replace(/[^\S\u2028]+/g, ' ')
    .split(lineBreak)
    .map((line) => line.trim())
    .join('\n')
    .trim();
  const exact = attributeOf(tag, 'x:num');
  return exact && /^-?\d+(\.\d+)?$/.test(exact) && /^[-(¥￥$\s]*\d[\d,]*(\.\d+)?\)?$/.test(shown) ? exact : shown;
}
