import { Button } from 'antd';
import { useState } from 'react';
import type { Figure, Verdict } from '../api/shapes.ts';
import { isRank } from '../ui/expression.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { groupThousands } from '../ui/number-text.ts';
import { VerdictSign } from '../ui/verdict-marks.tsx';
import { useWords } from '../words/language.tsx';

interface Item {
  label: string;
  expr: string;
  value: number | null;
  text: string;
  verdicts: Verdict[];
}

const shownAtFirst = 12;

/** Figures by name, each leading to its own passport; of a long list the first, and all of them on request. */
export function FigureList({ items }: { items: Item[] }) {
  const { words } = useWords();
  const [isLong, setLong] = useState(false);
  const shown = isLong ? items : items.slice(0, shownAtFirst);
  return (
    <>
      <table className="figure-list">
        <tbody>
          {shown.map((item) => (
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
      {shown.length < items.length && (
        <Button type="link" className="show-all" onClick={() => setLong(true)}>
          {words.passport.showAll(groupThousands(items.length))}
        </Button>
      )}
    </>
  );
}

/** The rows of a breakdown by the names of their keys; ranks in their order. */
export function partsOf({ expr, rows = [] }: Figure): Item[] {
  const items = rows.map((row) => ({ ...row, label: Object.values(row.key).join(' · ') }));
  return isRank(expr) ? items.toSorted((left, right) => placeOf(left) - placeOf(right)) : items;
}

/** Ranks and the like, that have no whole. */
export function isListAlone({ value, verdicts, rows }: Figure): boolean {
  return value === null && verdicts.length === 0 && rows !== undefined;
}

function placeOf({ value }: Item): number {
  return value ?? Number.POSITIVE_INFINITY;
}
