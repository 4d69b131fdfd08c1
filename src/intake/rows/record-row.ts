// One row of a file of records → its columns as texts for staging, or what is wrong with them.

import { checkSetting } from '../../records/check-setting.ts';
import type { StagedEntry } from '../../records/entries/staging.ts';
import type { RecordColumn, RecordKind } from '../../records/kinds/record-kind.ts';
import { type Layout, textOf, titleOf } from '../layout/layout.ts';
import { readChannel, readSeries, regionPath } from '../values/read-names.ts';
import { ledgerText, readDecimal } from '../values/read-number.ts';
import { readScalar } from '../values/read-scalar.ts';
import { missing, type RowProblem } from './row-problems.ts';

/** Adds what is wrong to `problems`; the row counts only when there is none. */
export function readRecordRow(
  kind: RecordKind,
  { layout, cells }: { layout: Layout; cells: readonly string[] },
  problems: RowProblem[],
): StagedEntry {
  const entry: Record<string, string> = { given: givenColumns(kind, layout) };
  for (const column of kind.columns) {
    const texts = readColumn(column, { layout, cells }, problems);
    if (column.required && !Object.values(texts)[0]) addMissing(column, layout, problems);
    Object.assign(entry, texts);
  }
  if (kind.table === 'customer' && !entry.name && !entry.code) problems.push(missing(titleOf(layout, 'name')));
  if (kind.table === 'setting_value') checkEntry(entry, layout, problems);
  if (kind.table === 'price_move') deriveChange(entry, layout, problems);
  if (kind.table === 'county_to_cover') requireCounty(entry, layout, problems);
  return entry;
}

/** The SQL columns of which the file says something. */
function givenColumns(kind: RecordKind, layout: Layout): string {
  const given = kind.columns.filter(({ keys }) => Object.keys(keys).some((key) => layout.columns.has(key)));
  return `,${given.map(({ column }) => column).join(',')},`;
}

type Row = { layout: Layout; cells: readonly string[] };

function readColumn(column: RecordColumn, row: Row, problems: RowProblem[]): Record<string, string> {
  const text = (key: string | undefined) => (key === undefined ? '' : textOf(row.layout, row.cells, key));
  const [first = '', second] = Object.keys(column.keys);
  switch (column.type) {
    case 'customer':
      return customerTexts(text(first), text(second));
    case 'product':
      return { product_code: text(first) || text(second), product: text(second) || text(first) };
    case 'region':
      return {
        region: regionPath({
          region: text('region'),
          province: text('province'),
          city: text('city'),
          county: text('county'),
        }),
      };
    case 'series':
      return coded('series', readSeries(text(first)));
    case 'channel':
      return coded('channel', readChannel(text(first)));
    case 'distributor':
    case 'person':
    case 'event':
    case 'training':
    case 'competitor':
      return { [first]: text(first) };
    default:
      return { [first]: readScalar({ ...row, key: first, column }, problems) };
  }
}

function customerTexts(name: string, code: string): Record<string, string> {
  const customer = name || code;
  const key = code ? `c${code}` : customer && `n${customer}`;
  return { customer_key: key, customer_code: code, customer };
}

function coded(type: string, { code, name }: { code: string; name: string }): Record<string, string> {
  return { [`${type}_code`]: code, [type]: name };
}

function addMissing({ keys }: RecordColumn, layout: Layout, problems: RowProblem[]): void {
  const key = Object.keys(keys).find((each) => layout.columns.has(each)) ?? Object.keys(keys)[0]!;
  const title = titleOf(layout, key);
  if (!problems.some(({ column }) => column === title)) problems.push(missing(title));
}

/** Settings are known by key or name, and kept in one way of writing. */
function checkEntry(entry: Record<string, string>, layout: Layout, problems: RowProblem[]): void {
  if (problems.length > 0) return;
  const checked = checkSetting(entry.key!, entry.value!);
  if ('setting' in checked) return void Object.assign(entry, checked.setting);
  const { code, at, message } = checked.problem;
  problems.push({ code, column: titleOf(layout, at), message });
}

/** New price over old price, less one. */
function deriveChange(entry: Record<string, string>, layout: Layout, problems: RowProblem[]): void {
  if (entry.change || problems.length > 0) return;
  const before = entry.old_price ? readDecimal(entry.old_price)! : undefined;
  const after = entry.new_price ? readDecimal(entry.new_price)! : undefined;
  if (before && after && before.gt(0)) entry.change = ledgerText(after.div(before).minus(1)) ?? '';
  if (!entry.change) problems.push(missing(titleOf(layout, 'change')));
}

function requireCounty(entry: Record<string, string>, layout: Layout, problems: RowProblem[]): void {
  if (entry.region && !entry.region.split('/')[2]) problems.push(missing(titleOf(layout, 'county')));
}
