import type { AuditSpan } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';
import { type Lookup, markOf, showsOf } from './lookup.ts';
import { NumberLink } from './selection.tsx';

export interface Marking {
  lookup: Lookup;
  /** The number that is looked at, where it or one related to it stands here. */
  selected: string | undefined;
  onSelect: (number: string) => void;
}

/** A piece of the text, its numbers marked. */
export function MarkedSpans({ spans, ...marking }: Marking & { spans: AuditSpan[] }) {
  return spans.map(({ text, number }, index) =>
    number === undefined ? (
      text
    ) : (
      // The pieces never change their order.
      // oxlint-disable-next-line react/no-array-index-key
      <MarkedNumber key={index} number={number} text={text} {...marking} />
    ),
  );
}

function MarkedNumber({ number, text, lookup, selected, onSelect }: Marking & { number: string; text: string }) {
  const { words } = useWords();
  const relations = lookup.relations.get(number) ?? [];
  const verdict = markOf(number, lookup);
  const told = verdict === undefined ? words.audit.unrelated : words.audit.verdicts[verdict];
  const isRelated = selected !== undefined && relations.some(({ numbers }) => numbers.includes(selected));
  return (
    <NumberLink
      number={number}
      onSelect={onSelect}
      className="audited-number"
      label={words.audit.markOf(text, told)}
      about={{
        verdict,
        shows: showsOf(number, lookup).join(' '),
        current: number === selected ? 'selected' : isRelated ? 'related' : undefined,
      }}
    >
      {text}
      {verdict !== undefined && <Word verdict={verdict} word={told} />}
    </NumberLink>
  );
}

/** What is wrong bears its word, what fits a tick. */
function Word({ verdict, word }: { verdict: string; word: string }) {
  const isWrong = verdict === 'contradiction' || verdict === 'suspicious';
  return (
    <span className="audited-word" aria-hidden="true">
      {isWrong ? word : '✓'}
    </span>
  );
}
