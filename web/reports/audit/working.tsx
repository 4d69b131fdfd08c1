import type { AuditRelation } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';
import { NumberLink } from './selection.tsx';

type Working = NonNullable<AuditRelation['working']>;

interface WorkingProps {
  working: Working;
  /** Where the numbers put in are links. */
  onSelect?: (number: string) => void;
}

/** A formula with its numbers put in, and what it comes to. */
export function WorkingText({ working: { formula, computed }, onSelect }: WorkingProps) {
  return (
    <>
      {formula.map(({ text, number }, index) =>
        number !== undefined && onSelect ? (
          // The pieces never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <NumberLink key={index} number={number} onSelect={onSelect}>
            {text}
          </NumberLink>
        ) : (
          text
        ),
      )}{' '}
      = <span className="number">{computed}</span>
    </>
  );
}

/** How far the prints leave a computation open; nothing where they do not. */
export function WorkingRange({ working: { low, high } }: { working: Working }) {
  const { words } = useWords();
  return low === high ? null : <p className="small quiet">{words.audit.rangeOf(low, high)}</p>;
}
