import { Trouble } from '../api/trouble.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

/** An expression that cannot be answered, with the nearest ones that can. */
export function RefusedPassport({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { words } = useWords();
  const nearest = nearestOf(error);
  const passing = !(error instanceof Trouble) || error.status === 0 || error.status >= 500;
  return (
    <>
      <TroubleNote error={error} {...(passing && { onRetry })} />
      {nearest.length > 0 && (
        <p>
          {words.passport.nearest}{' '}
          {nearest.map((each) => (
            <FigureLink key={each} expression={each}>
              {each}
            </FigureLink>
          ))}
        </p>
      )}
    </>
  );
}

function nearestOf(error: Error): string[] {
  const nearest = error instanceof Trouble ? error.details.nearest : undefined;
  return Array.isArray(nearest) ? nearest.filter((each) => typeof each === 'string') : [];
}
