import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { AuditBlock, AuditSpan } from '../../api/shapes.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';
import { MarkedSpans, type Marking } from './marked-spans.tsx';
import { numbersInRow, numbersOf, rowsAtOnce } from './portions.ts';

type Table = Extract<AuditBlock, { kind: 'table' }>;
type Rows = Table['rows'];

/** A table of the text; one that is wider than the page is scrolled. */
export function AuditedTable({ table: { head, rows }, ...marking }: Marking & { table: Table }) {
  const { words } = useWords();
  const [asked, setAsked] = useState(rowsAtOnce);
  const { selected } = marking;
  const place = selected === undefined ? -1 : rows.findIndex((row) => numbersInRow(row).includes(selected));
  const shown = Math.max(asked, place + 1);
  const numeric = useMemo(() => new Set(rows.slice(head).flatMap(numericColumns)), [rows, head]);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <section className="audited-table" tabIndex={0} aria-label={words.audit.table}>
        <table>
          <thead>
            <TableRows rows={rows.slice(0, head)} isHead numeric={numeric} {...marking} />
          </thead>
          <tbody>
            <TableRows rows={rows.slice(head, shown)} isHead={false} numeric={numeric} {...marking} />
          </tbody>
        </table>
      </section>
      {rows.length > shown && (
        <Button onClick={() => setAsked(shown + rowsAtOnce)}>
          {words.audit.moreRows(groupThousands(rows.length - shown))}
        </Button>
      )}
    </>
  );
}

/** The columns in which a cell is one number and nothing else; sentences stay on the left. */
function numericColumns(cells: Rows[number]): number[] {
  return cells.flatMap((paragraphs, column) => (paragraphs.every(isNumber) ? [column] : []));
}

function isNumber(spans: AuditSpan[]): boolean {
  return numbersOf(spans).length === 1 && spans.every(({ text, number }) => number !== undefined || text.trim() === '');
}

// Neither rows nor cells nor their paragraphs ever change their order.
/* oxlint-disable react/no-array-index-key */

interface TableRowsProps extends Marking {
  rows: Rows;
  isHead: boolean;
  numeric: ReadonlySet<number>;
}

function TableRows({ rows, isHead, numeric, ...marking }: TableRowsProps) {
  return rows.map((cells, row) => (
    <tr key={row}>
      {cells.map((paragraphs, column) => (
        <Cell
          key={column}
          paragraphs={paragraphs}
          scope={scopeOf(isHead, column)}
          isNumeric={numeric.has(column)}
          {...marking}
        />
      ))}
    </tr>
  ));
}

function scopeOf(isHead: boolean, column: number): 'col' | 'row' | undefined {
  if (isHead) return 'col';
  return column === 0 ? 'row' : undefined;
}

interface CellProps extends Marking {
  paragraphs: Rows[number][number];
  scope: 'col' | 'row' | undefined;
  isNumeric: boolean;
}

function Cell({ paragraphs, scope, isNumeric, ...marking }: CellProps) {
  const Tag = scope === undefined || isEmpty(paragraphs) ? 'td' : 'th';
  return (
    <Tag scope={Tag === 'th' ? scope : undefined} className={isNumeric ? 'number-cell' : undefined}>
      {paragraphs.map((spans, index) => (
        <div key={index}>
          <MarkedSpans spans={spans} {...marking} />
        </div>
      ))}
    </Tag>
  );
}

function isEmpty(paragraphs: CellProps['paragraphs']): boolean {
  return paragraphs.every((spans) => spans.every(({ text }) => text.trim() === ''));
}
