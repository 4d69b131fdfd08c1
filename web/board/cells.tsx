import type { Verdict } from '../api/shapes.ts';
import type { Bar } from '../charts/lengths.ts';
import { ownVerdicts } from '../ui/common-verdicts.ts';
import { isChange } from '../ui/expression.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { directionOf, splitUnit } from '../ui/number-text.ts';
import { VerdictSign } from '../ui/verdict-marks.tsx';

export interface Cell {
  expr: string;
  value: number | null;
  text: string;
  verdicts: Verdict[];
}

interface CellProps {
  cell: Cell | undefined;
  /** The unit that the column's header carries. */
  unit?: string | undefined;
  /** The verdicts that the column's header carries. */
  common?: Verdict[];
}

/** A number in a table. */
export function PlainCell({ cell, unit, common = [] }: CellProps) {
  if (!cell) return <td className="number-cell">—</td>;
  return (
    <td className="number-cell">
      <FigureLink expression={cell.expr}>
        <FigureText figure={cell} unitHidden={unit === splitUnit(cell.text).unit} />
      </FigureLink>
      <VerdictSign verdicts={ownVerdicts(cell, common)} />
    </td>
  );
}

/** A number with its bar; both are one link. */
export function BarCell({ cell, bar, unit, common = [] }: CellProps & { bar: Bar | null }) {
  if (!cell) return <td className="number-cell">—</td>;
  const tone = isChange(cell.expr) ? directionOf(cell.value, cell.text) : 'amount';
  return (
    <td className="number-cell bar-cell">
      <div className="bar-row">
        <FigureLink expression={cell.expr} className="bar-link">
          <span className="bar-track" aria-hidden="true">
            {bar && (
              <span className={`bar-fill ${tone}`} style={{ left: share(bar.start), width: share(bar.length) }} />
            )}
          </span>
          <span className="figure-link">
            <FigureText figure={cell} unitHidden={unit === splitUnit(cell.text).unit} />
          </span>
        </FigureLink>
        <VerdictSign verdicts={ownVerdicts(cell, common)} />
      </div>
    </td>
  );
}

function share(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
