import type { Catalogue } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

/** How an expression is written, for whoever unfolds it. */
export function Writing({ catalogue: { transforms, dimensions } }: { catalogue: Catalogue }) {
  const { words } = useWords();
  return (
    <details className="writing">
      <summary>{words.metrics.writing}</summary>
      <p>{words.metrics.pattern}</p>
      <h3>{words.metrics.transforms}</h3>
      <dl>
        {transforms.map(({ key, name, definition }) => (
          <div key={key}>
            <dt>
              <code>{key}</code> {name}
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.metrics.dimensions}</h3>
      <ul>
        {dimensions.map(({ key, name }) => (
          <li key={key}>
            <code>{key}</code> {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
