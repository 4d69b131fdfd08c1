import type { Answer, Figure } from '../api/shapes.ts';
import { isFigure } from '../api/board.ts';
import { FigureList, isListAlone, partsOf } from '../passport/figure-list.tsx';
import { periodOf } from '../ui/expression.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { VerdictNotes } from '../ui/verdict-marks.tsx';
import { useWords } from '../words/language.tsx';
import { mended } from './mended.ts';

interface AnsweredProps {
  asked: string;
  answer: Answer;
  onAsk: (expression: string) => void;
}

/** The figure, or why there is none and what may have been meant. */
export function Answered({ asked, answer, onAsk }: AnsweredProps) {
  const { words } = useWords();
  if (isFigure(answer)) return <Told figure={answer} />;
  const { message, nearest = [] } = answer.error;
  return (
    <div className="trouble-note">
      <p>{message}</p>
      {nearest.length > 0 && (
        <p>
          {words.metrics.perhaps}
          {nearest.map((name) => (
            <Guess key={name} expression={mended(asked, { message, name })} onAsk={onAsk} />
          ))}
        </p>
      )}
    </div>
  );
}

function Told({ figure }: { figure: Figure }) {
  const { words } = useWords();
  return (
    <>
      <p className="quiet small">
        {figure.name} · {periodOf(figure.expr, words)}
      </p>
      {isListAlone(figure) ? (
        <p>
          <FigureLink expression={figure.expr}>{words.metrics.passport}</FigureLink>
        </p>
      ) : (
        <p className="passport-value">
          <FigureLink expression={figure.expr}>
            <FigureText figure={figure} />
          </FigureLink>
        </p>
      )}
      {figure.rows && <FigureList items={partsOf(figure)} />}
      <VerdictNotes verdicts={[figure, ...(figure.rows ?? [])].flatMap(({ verdicts }) => verdicts)} />
    </>
  );
}

function Guess({ expression, onAsk }: { expression: string; onAsk: AnsweredProps['onAsk'] }) {
  return (
    <button type="button" className="plain-button" onClick={() => onAsk(expression)}>
      <code>{expression}</code>
    </button>
  );
}
