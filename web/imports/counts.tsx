// How many rows a file has, and what becomes of them.

import type { ImportResult } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { useWords } from '../words/language.tsx';

const counted = ['rows', 'accepted', 'unchanged', 'replaced', 'filtered', 'rejected', 'held'] as const;

export function Counts({ result }: { result: Pick<ImportResult, (typeof counted)[number]> }) {
  const { words } = useWords();
  const shown = counted.filter((key) => key === 'rows' || key === 'accepted' || result[key] > 0);
  return (
    <dl className="counts">
      {shown.map((key) => (
        <div key={key} className={key === 'rejected' || key === 'held' ? 'warned' : undefined}>
          <dt>{words.imports.counts[key]}</dt>
          <dd>
            {groupThousands(result[key])}
            <span className="unit">
              {key === 'held' || key === 'replaced' ? words.imports.documentsUnit : words.imports.rowsUnit}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Why rows are no sales, and how many. */
export function LeftOut({ result }: { result: Pick<ImportResult, 'left_out'> }) {
  const { words } = useWords();
  if (result.left_out.length === 0) return null;
  const listed = result.left_out.map(({ name, rows }) => words.imports.leftOutOf(name, groupThousands(rows)));
  return <p className="quiet">{words.imports.leftOut(listed)}</p>;
}
