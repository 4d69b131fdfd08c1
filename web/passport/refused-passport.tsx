import { Trouble } from '../api/trouble.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

/** An expression that cannot be answered; only what may pass is worth another try. */
export function RefusedPassport({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { words } = useWords();
  const passing = !(error instanceof Trouble) || error.status === 0 || error.status >= 500;
  if (passing) return <TroubleNote error={error} onRetry={onRetry} />;
  return <TroubleNote error={error} title={words.passport.refused} />;
}
