import { Fragment } from 'react';
import type { Span } from '../api/shapes.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { useWords } from '../words/language.tsx';

/** Where we stand, in a sentence or two; the first is set large. */
export function Opening({ sentences }: { sentences: Span[][] }) {
  const { words } = useWords();
  return (
    <section className="opening" aria-label={words.board.summary}>
      {sentences.map((spans) => (
        <p key={textOf(spans)}>
          <Sentence spans={spans} />
        </p>
      ))}
    </section>
  );
}

export function Attention({ sentences }: { sentences: Span[][] }) {
  const { words } = useWords();
  return (
    <section className="attention" aria-labelledby="attention">
      <h2 id="attention">{words.board.attention}</h2>
      {sentences.length === 0 ? (
        <p className="quiet">{words.board.nothingUrgent}</p>
      ) : (
        <ul>
          {sentences.map((spans) => (
            <li key={textOf(spans)}>
              <Sentence spans={spans} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Its numbers lead to their passports. */
export function Sentence({ spans }: { spans: Span[] }) {
  return spans.map(({ text, expr }, index) => {
    const key = `${index} ${text}`;
    if (expr === undefined) return <Fragment key={key}>{text}</Fragment>;
    return (
      <FigureLink key={key} expression={expr}>
        {text}
      </FigureLink>
    );
  });
}

function textOf(spans: Span[]): string {
  return spans.map(({ text }) => text).join('');
}
