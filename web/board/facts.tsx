import { isFigure } from '../api/board.ts';
import type { Answer, Figure } from '../api/shapes.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { VerdictSign } from '../ui/verdict-marks.tsx';

export interface Fact {
  word: string;
  answer: Answer | undefined;
}

/** A few figures in a line over a table; what cannot be computed is left out. */
export function Facts({ facts }: { facts: Fact[] }) {
  const shown = toldFacts(facts);
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(({ word, figure }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>
            <FigureLink expression={figure.expr}>
              <FigureText figure={figure} />
            </FigureLink>
            <VerdictSign verdicts={figure.verdicts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Those that have a value. */
export function toldFacts(facts: Fact[]): { word: string; figure: Figure }[] {
  return facts.flatMap(({ word, answer }) =>
    isFigure(answer) && answer.value !== null ? [{ word, figure: answer }] : [],
  );
}
