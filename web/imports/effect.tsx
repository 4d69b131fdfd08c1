import type { ImportResult } from '../api/shapes.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { useWords } from '../words/language.tsx';

interface EffectProps {
  effect: ImportResult['effect'];
  /** Whether the file is in already: then both values have been seen. */
  isDone?: boolean;
}

/** What the figures are, and what they become with the file. */
export function Effect({ effect, isDone = false }: EffectProps) {
  const { words } = useWords();
  const changed = effect.filter(({ before, after }) => before !== after);
  if (effect.length === 0) return null;
  if (changed.length === 0) return <p className="quiet">{words.imports.noEffectOnFigures}</p>;
  return (
    <section className="effect">
      <h3>{words.imports.effect}</h3>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{words.imports.figure}</th>
            <th scope="col" className="number-cell">
              {isDone ? words.imports.beforeBatch : words.imports.before}
            </th>
            <th scope="col" className="number-cell">
              {isDone ? words.imports.withBatch : words.imports.after}
            </th>
            <th scope="col" className="number-cell">
              {words.imports.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ expr, name, text_before: before, text_after: after, text_change: change }) => (
            <tr key={expr}>
              <th scope="row">
                <FigureLink expression={expr}>{name}</FigureLink>
              </th>
              <td className="number-cell">{before}</td>
              <td className="number-cell">{after}</td>
              <td className="number-cell">{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
