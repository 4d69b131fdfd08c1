import type { Verdict } from '../api/shapes.ts';
import { VerdictSign } from '../ui/verdict-marks.tsx';
import { useWords } from '../words/language.tsx';
import type { Order } from './join-rows.ts';

interface SortHeaderProps {
  title: string;
  unit: string | undefined;
  /** The verdicts that every number of the column has. */
  common: Verdict[];
  column: number;
  order: Order | undefined;
  onSort: (order: Order) => void;
}

/** The head of a column; a click sorts by it, largest first, another one turns that round. */
export function SortHeader({ title, unit, common, column, order, onSort }: SortHeaderProps) {
  const { words } = useWords();
  const sorted = order?.column === column;
  const direction = order?.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className="number-cell" aria-sort={sorted ? direction : 'none'}>
      <button
        type="button"
        className="sort-button"
        title={words.board.sortBy(title)}
        onClick={() => onSort({ column, descending: sorted ? !order.descending : true })}
      >
        {title}
        {unit !== undefined && <span className="unit">{unit}</span>}
        {sorted && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
      </button>
      <VerdictSign verdicts={common} />
    </th>
  );
}
