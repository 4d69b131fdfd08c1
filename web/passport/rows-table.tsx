import type { ReactNode } from 'react';
import type { TraceRow } from '../api/shapes.ts';
import { groupThousands, moneyDecimal, plainDecimal } from '../ui/number-text.ts';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';

interface Column {
  key: keyof Words['passport']['columns'];
  numeric?: boolean;
  show: (row: TraceRow, words: Words) => ReactNode;
}

// A sale is a seller's and has a document; of other records we say whom and which one.
const columns: Column[] = [
  { key: 'source', show: (row, words) => !isSale(row) && (words.passport.sources[row.source] ?? row.source) },
  { key: 'date', show: ({ date }) => date },
  { key: 'customer', show: ({ customer }) => customer },
  { key: 'note', show: ({ note }) => note },
  { key: 'person', show: (row) => !isSale(row) && row.seller },
  { key: 'number', show: (row) => !isSale(row) && row.document },
  { key: 'target', numeric: true, show: ({ source, amount }) => source === 'target' && amount && plainDecimal(amount) },
  { key: 'amount', numeric: true, show: ({ source, amount }) => source !== 'target' && amount && moneyDecimal(amount) },
  { key: 'quantity', numeric: true, show: ({ quantity }) => quantity && plainDecimal(quantity) },
  { key: 'cost', numeric: true, show: ({ cost }) => cost && moneyDecimal(cost) },
  { key: 'product', show: ({ product, product_code: code }) => product ?? code },
  { key: 'series', show: ({ series }) => series },
  { key: 'region', show: ({ region }) => region },
  { key: 'channel', show: ({ channel }) => channel },
  { key: 'distributor', show: ({ distributor }) => distributor },
  { key: 'seller', show: (row) => isSale(row) && row.seller },
  { key: 'document', show: (row) => isSale(row) && row.document && withLine(row.document, row.line) },
];

/** One page of rows; columns in which this page has nothing are left out. Scrolls sideways within itself. */
export function RowsTable({ rows }: { rows: TraceRow[] }) {
  const { words } = useWords();
  const shown = columns.filter(({ show }) => rows.some((row) => Boolean(show(row, words))));
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
            <tr key={keyOf(row)}>
              <th scope="row">
                <Origin row={row} />
              </th>
              {shown.map(({ key, numeric, show }) => (
                <td key={key} className={numeric ? 'number-cell' : undefined}>
                  {show(row, words)}
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
  if (file === null) return <span className="origin-file">{words.passport.noFile}</span>;
  return (
    <>
      {row !== null && <span className="origin-row">{words.passport.rowOf(groupThousands(row))}</span>}
      <span className="origin-file" title={file}>
        {file}
        {sheet !== null && ` · ${sheet}`}
      </span>
    </>
  );
}

function isSale({ source }: TraceRow): boolean {
  return source === 'ledger';
}

function withLine(document: string, line: number | null): string {
  return line === null ? document : `${document}-${line}`;
}

function keyOf({ source, file, sheet, row, date, document, customer, seller }: TraceRow): string {
  return [source, file, sheet, row, date, document, customer, seller].join(' ');
}
