// What a figure means: its definition, its formula with the numbers put in, and what the company decided about it.

import { Link } from '@tanstack/react-router';
import type { Address } from '../address.ts';
import type { Trace } from '../api/shapes.ts';
import { metricOf } from '../ui/expression.ts';
import { useWords } from '../words/language.tsx';

export function Meaning({ trace: { figure, formula, calculation, settings } }: { trace: Trace }) {
  const { words } = useWords();
  return (
    <dl className="meaning">
      <dt>{words.passport.definition}</dt>
      <dd>
        {figure.definition}{' '}
        <Link to="/catalogue" search={(now) => turnTo(metricOf(figure.expr), now)} className="definition-link">
          {words.passport.metric}
        </Link>
      </dd>
      <dt>{words.passport.formula}</dt>
      <dd>{formula}</dd>
      <dt>{words.passport.calculation}</dt>
      <dd className="calculation">{calculation}</dd>
      {settings.length > 0 && (
        <>
          <dt>{words.passport.settings}</dt>
          <dd>
            <ul className="settings">
              {settings.map(({ key, name, text }) => (
                <li key={key}>
                  {name} <span className="number">{text}</span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function turnTo(metric: string, { passport, expression, ...rest }: Address): Address {
  return { ...rest, metric };
}
