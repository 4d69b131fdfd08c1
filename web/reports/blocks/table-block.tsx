import type { ReportBlock } from '../../api/shapes.ts';
import { Spans } from './spans.tsx';

type Table = Extract<ReportBlock, { kind: 'table' }>;

/** A table of the report; one that is wider than the page is scrolled. */
export function TableBlock({ table: { caption, note, columns, rows, totalled, small } }: { table: Table }) {
  return (
    <figure className="report-table" data-small={small}>
      <figcaption>{caption}</figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <section className="report-table-scroll" tabIndex={0} aria-label={caption}>
        <table className="figures-table" data-totalled={totalled}>
          <thead>
            <tr>
              {columns.map(({ title, align }, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <th key={index} scope="col" className={classOf(align)}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <Row key={index} cells={cells} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      {note !== undefined && <p className="small quiet">{note}</p>}
    </figure>
  );
}

function Row({ cells, columns }: { cells: Table['rows'][number]; columns: Table['columns'] }) {
  return (
    <tr>
      {cells.map((spans, index) => {
        const Cell = index === 0 ? 'th' : 'td';
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <Cell key={index} scope={index === 0 ? 'row' : undefined} className={classOf(columns[index]?.align)}>
            <Spans spans={spans} />
          </Cell>
        );
      })}
    </tr>
  );
}

function classOf(align: 'left' | 'right' | undefined): string | undefined {
  return align === 'right' ? 'number-cell' : undefined;
}
