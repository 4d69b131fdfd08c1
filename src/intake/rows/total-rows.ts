// Which rows are totals: the words that say so, and rows that say neither when nor to whom.

import { isComplete, type Kind } from '../layout/kinds.ts';
import { dayOf, isBlank, type Layout, numberOf, textOf } from '../layout/layout.ts';

/** What came before a row, to tell a total from a line by. */
export interface LinesAbove {
  isNumbered: boolean;
  /** Of the last line, as `bearerOf` gives it. */
  bearer: string;
  /** Whether the row states what the lines add up to. */
  agrees(label: string): boolean;
}

/**
 * The label of a total row, undefined for any other row. A product or a customer may be called Total: the word is a label
 * only where the row lacks what every line has.
 */
export function totalLabel(layout: Layout, cells: readonly string[], above: LinesAbove): string | undefined {
  const label = cells.find(isTotalWord);
  if (label === undefined) return undefined;
  const isTotal = !isLine(layout, cells) || (isPlain(label) && !isItsOwn(layout, cells, { label, ...above }));
  return isTotal ? label.trim() : undefined;
}

/** The document of a row, or its customer where it has none. */
export function bearerOf(layout: Layout, cells: readonly string[]): string {
  const text = (key: string) => textOf(layout, cells, key);
  return text('document') || text('customer_code') || text('customer');
}

/** True for a row that says neither when nor to whom, as the last row of an export that only adds up. */
export function isUnlabelled(layout: Layout, cells: readonly string[], linesAbove: number): boolean {
  const isSilent = (key: string) =>
    isBlank(layout, cells, key) || (key === 'document' && isCount(textOf(layout, cells, key), linesAbove));
  return identifyingKeys(layout).every(isSilent) && stated(layout, cells) !== undefined;
}

// Tills count their receipts where the number of the receipt stands.
function isCount(text: string, lines: number): boolean {
  return lines > 0 && text === String(lines);
}

function stated(layout: Layout, cells: readonly string[]): string | undefined {
  const values = ['amount', 'quantity', 'value'].map((key) =>
    isBlank(layout, cells, key) ? '' : numberOf(layout, cells, key),
  );
  return values.find(Boolean);
}

const identifying: Partial<Record<Kind, string[]>> = {
  sales:
    'document date customer customer_code product product_code series seller distributor channel region province city county'.split(
      ' ',
    ),
  targets: ['year', 'month', 'quarter', 'region', 'province', 'series', 'seller'],
};

function identifyingKeys({ kind, columns }: Layout): string[] {
  return identifying[kind] ?? [...columns.keys()].filter((key) => key !== 'amount');
}

// Records may speak of totals in their texts: what has all that a record needs is one.
function isLine(layout: Layout, cells: readonly string[]): boolean {
  if (layout.kind === 'targets') return false;
  if (layout.kind !== 'sales') return isFilled(layout, cells);
  const hasCustomer = !isBlank(layout, cells, 'customer') || !isBlank(layout, cells, 'customer_code');
  return hasCustomer && Boolean(dayOf(layout, cells, 'date'));
}

function isFilled(layout: Layout, cells: readonly string[]): boolean {
  return isComplete(layout.kind, new Set([...layout.columns.keys()].filter((key) => !isBlank(layout, cells, key))));
}

// Reports repeat the day and the customer in front of a 小计, and some the document: there it must add up to be one.
function isItsOwn(
  layout: Layout,
  cells: readonly string[],
  { label, isNumbered, bearer, agrees }: LinesAbove & { label: string },
): boolean {
  if (layout.kind !== 'sales') return true;
  const isBare = isBlank(layout, cells, 'document');
  const names = isBare ? ['customer', 'customer_code'] : ['document'];
  if (names.some((key) => isPlain(textOf(layout, cells, key))) || (isNumbered && isBare)) return false;
  return bearerOf(layout, cells) !== bearer || !agrees(label);
}

function isPlain(text: string): boolean {
  return plainTotal.test(text.replace(/\s/g, ''));
}

const plainTotal =
  /^(合计|小计|总计|共计|累计|本[页月年期日][合小累]计|承前页|过次页|转次页|上页结转|total|subtotal|grandtotal|pagetotal)[:：]?$/i;

// Runs on every cell of every row: the last character decides nearly always.
function isTotalWord(cell: string): boolean {
  const last = cell.charCodeAt(cell.length - 1);
  if (!lastOfTotals.has(last)) return false;
  return /([合小总共累]\s*计|承前页|[过转]次页|上页结转|(^|\s|-)(sub|grand\s*|page\s*)?total)\s*[:：]?\s*$/i.test(cell);
}

const lastOfTotals = new Set([...'计页转:：lL '].map((character) => character.charCodeAt(0)));
