import { memo } from 'react';
import type { AuditedFile } from '../../api/shapes.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';
import { type Lookup, numbersUnder, type Show, shows } from './lookup.ts';

interface ShowChoiceProps {
  audited: AuditedFile;
  lookup: Lookup;
  show: Show;
  onShow: (show: Show) => void;
}

/** What is listed, and what is marked in the text. */
export const ShowChoice = memo(function ShowChoice({ audited, lookup, show, onShow }: ShowChoiceProps) {
  const { words } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for a form
    <div className="audit-shows" role="group" aria-label={words.audit.show}>
      {shows.map((each) => (
        <button key={each} type="button" aria-pressed={each === show} onClick={() => onShow(each)}>
          {words.audit.shows[each]}{' '}
          <span className="quiet">{groupThousands(numbersUnder(each, audited.numbers, lookup).length)}</span>
        </button>
      ))}
    </div>
  );
});
