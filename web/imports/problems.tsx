import type { ImportResult } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { useWords } from '../words/language.tsx';

/** What is wrong with a file, row by row; the server tells the first fifty. */
export function Problems({ problems }: { problems: ImportResult['problems'] }) {
  const { words } = useWords();
  if (problems.length === 0) return null;
  const isOfSeveral = new Set(problems.map(({ place }) => place.file)).size > 1;
  return (
    <details className="problems" open={problems.length <= 5}>
      <summary>
        {words.imports.problems} ({problems.length})
      </summary>
      <ul>
        {problems.map(({ code, place, message }) => (
          <li key={`${code} ${place.file} ${place.sheet} ${place.row} ${place.column} ${message}`}>
            {isOfSeveral && place.file !== undefined && <span className="quiet">{place.file} </span>}
            {place.row !== undefined && (
              <span className="quiet">{words.imports.problemAt(groupThousands(place.row), place.column)} </span>
            )}
            {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
