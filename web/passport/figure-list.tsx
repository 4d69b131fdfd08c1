import type { FigureRow, Verdict } from '../api/shapes.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { VerdictSign } from '../ui/verdict-marks.tsx';

interface Item {
  label: string;
  expr: string;
  value: number | null;
  text: string;
  verdicts: Verdict[];
}

/** Figures by name, each leading to its own passport. */
export function FigureList({ items }: { items: Item[] }) {
  return (
    <table className="figure-list">
      <tbody>
        {items.map((item) => (
          <tr key={item.expr}>
            <th scope="row">{item.label}</th>
            <td className="number-cell">
              <FigureLink expression={item.expr}>
                <FigureText figure={item} />
              </FigureLink>
              <VerdictSign verdicts={item.verdicts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The rows of a breakdown by the names of their keys. */
export function partsOf(rows: FigureRow[]): Item[] {
  return rows.map((row) => ({ ...row, label: Object.values(row.key).join(' · ') }));
}
