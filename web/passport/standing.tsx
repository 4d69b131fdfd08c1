import { useQuery } from '@tanstack/react-query';
import { figuresQuery, isFigure } from '../api/board.ts';
import type { Figure } from '../api/shapes.ts';
import { periodOf } from '../ui/expression.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { useWords } from '../words/language.tsx';

/** What is to be known before the number is quoted, and what to look at instead. */
export function Standing({ figure, asOf }: { figure: Figure; asOf: string | undefined }) {
  const { words } = useWords();
  if (figure.verdicts.length === 0)
    return (
      <p className="standing clean">
        <span className="standing-word">✓ {words.passport.clean}</span> {words.passport.cleanSentence}
      </p>
    );
  return (
    <>
      <ul className="standing">
        {figure.verdicts.map((verdict) => (
          <li key={verdict}>
            <span className="verdict">{words.verdicts[verdict].name}</span> {words.verdicts[verdict].sentence}
          </li>
        ))}
      </ul>
      {figure.offers && <Offers expressions={figure.offers} asOf={asOf} />}
    </>
  );
}

function Offers({ expressions, asOf }: { expressions: string[]; asOf: string | undefined }) {
  const { words, language } = useWords();
  const { data = [] } = useQuery(figuresQuery(language, expressions, asOf));
  return expressions.map((expression, index) => {
    const offer = data[index];
    return (
      <p key={expression} className="offer">
        {words.passport.offer}{' '}
        <FigureLink expression={expression}>
          {periodOf(expression, words)}
          {isFigure(offer) && (
            <>
              {' '}
              <FigureText figure={offer} />
            </>
          )}
        </FigureLink>
      </p>
    );
  });
}
