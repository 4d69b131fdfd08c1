// Everything that stands behind one number: what it means, how it was computed, from what, and the very rows.

import { useQuery } from '@tanstack/react-query';
import { type Subject, traceQuery } from '../api/passport.ts';
import type { Figure, Trace } from '../api/shapes.ts';
import { periodOf } from '../ui/expression.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';
import { FigureList, isListAlone, partsOf } from './figure-list.tsx';
import { Meaning } from './meaning.tsx';
import { PassportActions } from './passport-actions.tsx';
import { RowsBehind } from './rows-behind.tsx';
import { Standing } from './standing.tsx';
import '../styles/passport.css';

/** `alone` when it is a page of its own rather than a panel. */
export function Passport({ subject, alone = false }: { subject: Subject; alone?: boolean }) {
  const { words, language } = useWords();
  const trace = useQuery(traceQuery(language, subject));
  if (trace.error)
    return <TroubleNote error={trace.error} title={words.passport.refused} onRetry={() => void trace.refetch()} />;
  if (!trace.data) return <Waiting heights={[24, 48, 64, 96, 280]} label={words.passport.title} />;
  const { figure } = trace.data;
  const Name = alone ? 'h1' : 'h2';
  return (
    <article className="passport">
      <header>
        <Name className="passport-name" tabIndex={-1} ref={alone ? null : focusOn}>
          {figure.name}
        </Name>
        <p className="passport-period">{periodOf(figure.expr, words)}</p>
        {!isListAlone(figure) && (
          <p className="passport-value">
            <FigureText figure={figure} />
          </p>
        )}
        <Standing figure={figure} asOf={subject.as_of} />
      </header>
      <Meaning trace={trace.data} />
      <Inputs inputs={trace.data.inputs} />
      <Parts figure={figure} />
      <RowsBehind subject={subject} figure={figure} />
      <PassportActions subject={subject} alone={alone} />
      <Provenance trace={trace.data} />
    </article>
  );
}

// From one number to the next the panel stays, so whoever reads along by ear must be told.
function focusOn(heading: HTMLElement | null): void {
  heading?.focus();
}

function Inputs({ inputs }: { inputs: Figure[] }) {
  const { words } = useWords();
  if (inputs.length === 0) return null;
  return (
    <section aria-labelledby="passport-inputs">
      <h2 id="passport-inputs">{words.passport.inputs}</h2>
      <FigureList items={inputs.map((input) => ({ ...input, label: labelOf(input, words) }))} />
    </section>
  );
}

function labelOf({ name, expr, rows }: Figure, words: Words): string {
  const parts = rows && words.passport.partCount(groupThousands(rows.length));
  return [name, periodOf(expr, words), parts].filter(Boolean).join(' · ');
}

function Parts({ figure }: { figure: Figure }) {
  const { words } = useWords();
  if (!figure.rows || figure.rows.length === 0) return null;
  return (
    <section aria-labelledby="passport-parts">
      <h2 id="passport-parts">{words.passport.parts}</h2>
      <FigureList items={partsOf(figure)} />
    </section>
  );
}

function Provenance({ trace: { figure, scope, statements } }: { trace: Trace }) {
  const { words } = useWords();
  return (
    <footer className="provenance">
      <p>{[words.passport.version(figure.version), words.passport.scope(scope)].join(' · ')}</p>
      <p>
        <code>{figure.expr}</code>
      </p>
      {statements.length > 0 && (
        <details>
          <summary>{words.passport.statements}</summary>
          {statements.map(({ sql, parameters }) => (
            // A statement may be wide; the keyboard must be able to scroll it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <pre key={sql} tabIndex={0}>{`${sql.trim()}\n-- ${JSON.stringify(parameters)}`}</pre>
          ))}
        </details>
      )}
    </footer>
  );
}
