import { isFigure } from '../api/board.ts';
import type { Answer } from '../api/shapes.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { VerdictSign } from '../ui/verdict-marks.tsx';

interface Fact {
  word: string;
  answer: Answer | undefined;
}

/** A few figures in a line over a table; what cannot be computed is left out. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ word, answer }) =>
        isFigure(answer) && answer.value !== null ? (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <FigureLink expression={answer.expr}>
                <FigureText figure={answer} />
              </FigureLink>
              <VerdictSign verdicts={answer.verdicts} />
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
