// Tables whose rows cannot all be told: without headers, with too many of them, or with those of something else.

import { pick, type Random, shuffled, wholeBetween } from '../../samples/random.ts';
import { soundTable, type Table } from '../files/table.ts';

export const layoutDamages: Record<string, (random: Random, table: Table) => Table> = {
  'no header': (_random, table) => ({ ...table, header: table.rows[0]! }),
  'only a header': (_random, table) => ({ ...table, rows: [], footer: [] }),
  'a header is missing': (random, table) => changeHeader(random, table, () => ''),
  'a header twice': (random, table) => changeHeader(random, table, () => pick(random, table.header)),
  'a header misspelt': (random, table) => changeHeader(random, table, (header) => header.slice(1)),
  'a header of a million characters': (random, table) =>
    changeHeader(random, table, (header) => header + '长'.repeat(1_000_000)),
  'headers of another kind': (random, table) => ({ ...table, header: soundTable(random).header }),
  'headers below forty titles': (_random, table) => ({
    ...table,
    titles: Array.from({ length: 40 }, (_, index) => `说明 ${index}`),
  }),
  'rows and headers shuffled': (random, table) => {
    const [first, ...rest] = shuffled(random, [table.header, ...table.rows]);
    return { ...table, header: first!, rows: rest };
  },
  'ten thousand columns': (random, table) => {
    const more = Array.from({ length: 10_000 }, (_, index) => pick(random, ['', `列${index}`, '金额', '日期']));
    return { ...table, header: [...table.header, ...more], rows: table.rows.slice(0, 3) };
  },
  'totals that do not add up': (random, table) => ({
    ...table,
    footer: Array.from({ length: wholeBetween(random, 1, 5) }, () =>
      table.header.map((_, index) =>
        index === 0 ? pick(random, ['合计', '小计：', 'Grand Total', '合\0计', '\ud800合计']) : '123',
      ),
    ),
  }),
};

function changeHeader(random: Random, table: Table, change: (header: string) => string): Table {
  const at = wholeBetween(random, 0, table.header.length - 1);
  return { ...table, header: table.header.with(at, change(table.header[at]!)) };
}
