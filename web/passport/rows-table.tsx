import type { ReactNode } from 'react';
import type { TraceRow } from '../api/shapes.ts';
import { groupThousands, moneyDecimal, plainDecimal } from '../ui/number-text.ts';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';

interface Column {
  key: keyof Words['passport']['columns'];
  numeric?: boolean;
  show: (row: TraceRow) => ReactNode;
}

const columns: Column[] = [
  { key: 'date', show: ({ date }) => date },
  { key: 'customer', show: ({ customer }) => customer },
  { key: 'amount', numeric: true, show: ({ amount }) => moneyDecimal(amount) },
  { key: 'quantity', numeric: true, show: ({ quantity }) => quantity && plainDecimal(quantity) },
  { key: 'cost', numeric: true, show: ({ cost }) => cost && moneyDecimal(cost) },
  { key: 'product', show: ({ product, product_code: code }) => product ?? code },
  { key: 'series', show: ({ series }) => series },
  { key: 'region', show: ({ region }) => region },
  { key: 'channel', show: ({ channel }) => channel },
  { key: 'distributor', show: ({ distributor }) => distributor },
  { key: 'seller', show: ({ seller }) => seller },
  { key: 'document', show: ({ document, line }) => document && `${document}${line === null ? '' : `-${line}`}` },
];

/** One page of rows; columns in which this page has nothing are left out. Scrolls sideways within itself. */
export function RowsTable({ rows }: { rows: TraceRow[] }) {
  const { words } = useWords();
  const shown = columns.filter(({ show }) => rows.some((row) => Boolean(show(row))));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section className="rows-scroll" tabIndex={0} aria-label={words.passport.rows}>
      <table className="rows-table">
        <thead>
          <tr>
            <th scope="col">{words.passport.columns.origin}</th>
            {shown.map(({ key, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'number-cell' : undefined}>
                {words.passport.columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.source} ${row.file} ${row.sheet} ${row.row} ${row.date}`}>
              <th scope="row">
                <Origin row={row} />
              </th>
              {shown.map(({ key, numeric, show }) => (
                <td key={key} className={numeric ? 'number-cell' : undefined}>
                  {show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The file and row that something came from. */
export function Origin({ row: { file, sheet, row } }: { row: Pick<TraceRow, 'file' | 'sheet' | 'row'> }) {
  const { words } = useWords();
  return (
    <>
      <span className="origin-row">{words.passport.rowOf(groupThousands(row))}</span>
      <span className="origin-file" title={file}>
        {file}
        {sheet !== null && ` · ${sheet}`}
      </span>
    </>
  );
}
