// The key figures, each with what it is compared with and its verdicts.

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { figuresQuery, isFigure } from '../api/board.ts';
import type { Answer, Board, Figure, Verdict } from '../api/shapes.ts';
import { commonVerdicts, ownVerdicts } from '../ui/common-verdicts.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { VerdictNotes, VerdictWords } from '../ui/verdict-marks.tsx';
import { useWords } from '../words/language.tsx';

const shownKeys = ['sales', 'attainment', 'run_rate', 'growth', 'gross_margin', 'orders'] as const;

export function Headline({ board: { figures } }: { board: Board }) {
  const { words } = useWords();
  const { base, marginChange } = useComparisons(figures);
  const { against } = words.board;
  const common = commonVerdicts(shownKeys.map((key) => figures[key]).filter(isFigure));
  return (
    <section className="headline" aria-label={words.board.headline}>
      <dl>
        <Item name="sales" answer={figures.sales} common={common}>
          <Against word={against.target} answer={figures.target} />
          <Against word={against.gap} answer={figures.gap} />
        </Item>
        <Item name="attainment" answer={figures.attainment} common={common}>
          <Against word={against.time_progress} answer={figures.time_progress} />
        </Item>
        <Item name="run_rate" answer={figures.run_rate} common={common}>
          <Pace answer={figures.run_rate} />
        </Item>
        <Item name="growth" answer={figures.growth} common={common}>
          <Against word={against.base} answer={base} />
        </Item>
        <Item name="gross_margin" answer={figures.gross_margin} common={common}>
          <Against word={against.change} answer={marginChange} />
        </Item>
        <Item name="orders" answer={figures.orders} common={common} />
      </dl>
      <VerdictNotes verdicts={common} />
    </section>
  );
}

// The base that growth was computed from, like with like, and the change of the margin.
function useComparisons(figures: Board['figures']): { base?: Answer | undefined; marginChange?: Answer | undefined } {
  const { language } = useWords();
  const { as_of } = useSearch({ from: '__root__' });
  const { growth, gross_margin: margin } = figures;
  const base = isFigure(growth) ? growth.inputs[1] : undefined;
  const change = isFigure(margin) ? margin.expr.replace(/^gross_margin/, 'gross_margin:dyoy') : undefined;
  const asked = [base, change].filter((expression) => expression !== undefined);
  const { data = [] } = useQuery(figuresQuery(language, asked, as_of));
  const answerTo = (expression: string | undefined) =>
    expression === undefined ? undefined : data[asked.indexOf(expression)];
  return { base: answerTo(base), marginChange: answerTo(change) };
}

interface ItemProps {
  name: (typeof shownKeys)[number];
  answer: Answer | undefined;
  /** The verdicts that are said below for all of them. */
  common: Verdict[];
  children?: ReactNode;
}

function Item({ name, answer, common, children }: ItemProps) {
  const { words } = useWords();
  return (
    <div className="headline-item">
      <dt>{words.board.figures[name]}</dt>
      <dd className="headline-value">{isFigure(answer) ? <Value figure={answer} /> : <Refused answer={answer} />}</dd>
      <dd className="headline-against">
        {children}
        {isFigure(answer) && <VerdictWords verdicts={ownVerdicts(answer, common)} />}
      </dd>
    </div>
  );
}

function Value({ figure }: { figure: Figure }) {
  return (
    <FigureLink expression={figure.expr}>
      <FigureText figure={figure} />
    </FigureLink>
  );
}

function Refused({ answer }: { answer: Answer | undefined }) {
  const { words } = useWords();
  const message = answer && 'error' in answer ? answer.error.message : words.figure.refused;
  return <span title={message}>—</span>;
}

function Against({ word, answer }: { word: string; answer: Answer | undefined }) {
  if (!isFigure(answer) || answer.value === null) return null;
  return (
    <span className="against">
      {word} <Value figure={answer} />
    </span>
  );
}

function Pace({ answer }: { answer: Answer | undefined }) {
  const { words } = useWords();
  if (!isFigure(answer) || answer.value === null || answer.value === 0) return null;
  return <span className="against">{answer.value > 0 ? words.board.ahead : words.board.behind}</span>;
}
