// The passport on a page of its own, to be sent to a colleague.

import { Link, useSearch } from '@tanstack/react-router';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import { Passport } from './passport.tsx';

export function PassportPage() {
  const { words } = useWords();
  useTitle(words.pages.passport);
  const { expression, as_of } = useSearch({ from: '__root__' });
  return (
    <div className="passport-page">
      <p>
        <Link to="/" search={{}}>
          ← {words.passport.backToBoard}
        </Link>
      </p>
      {expression === undefined ? (
        <p>{words.passport.noExpression}</p>
      ) : (
        <Passport key={expression} subject={{ expression, ...(as_of !== undefined && { as_of }) }} alone />
      )}
    </div>
  );
}
