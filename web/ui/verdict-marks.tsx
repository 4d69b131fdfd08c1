// The verdicts of a figure: a small amber mark with a word, and under a table what the marks mean.

import type { Verdict } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

/** Each verdict by its word. */
export function VerdictWords({ verdicts }: { verdicts: Verdict[] }) {
  const { words } = useWords();
  return verdicts.map((verdict) => (
    <span key={verdict} className="verdict" title={words.verdicts[verdict].sentence}>
      {words.verdicts[verdict].name}
    </span>
  ));
}

/** One sign for a table's cell; `VerdictNotes` below the table says what it means. */
export function VerdictSign({ verdicts }: { verdicts: Verdict[] }) {
  const { words } = useWords();
  if (verdicts.length === 0) return null;
  const names = words.list(verdicts.map((verdict) => words.verdicts[verdict].name));
  return (
    <span className="verdict-sign" title={names}>
      <span aria-hidden="true">※</span>
      <span className="visually-hidden">{names}</span>
    </span>
  );
}

export function VerdictNotes({ verdicts }: { verdicts: Verdict[] }) {
  const { words } = useWords();
  const distinct = [...new Set(verdicts)];
  if (distinct.length === 0) return null;
  return (
    <ul className="verdict-notes" aria-label={words.verdictNotes}>
      {distinct.map((verdict) => (
        <li key={verdict}>
          <span className="verdict">※ {words.verdicts[verdict].name}</span> {words.verdicts[verdict].sentence}
        </li>
      ))}
    </ul>
  );
}
