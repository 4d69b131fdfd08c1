import { Button } from 'antd';
import { isPassing, Trouble } from '../api/trouble.ts';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';

interface TroubleNoteProps {
  error: Error;
  /** Over an answer that says no. */
  title?: string;
  onRetry?: () => void;
}

/** What went wrong with a request, where, and what to do. The number of the request stands with our own faults. */
export function TroubleNote({ error, title, onRetry }: TroubleNoteProps) {
  const { words } = useWords();
  const requestId = error instanceof Trouble && error.status >= 500 ? error.requestId : undefined;
  return (
    <div className="trouble-note" role="alert">
      <p className="trouble-title">{titleOf(error, { words, refused: title })}</p>
      <p>{troubleText(error, words)}</p>
      {requestId && <p className="small">{words.trouble.requestId(requestId)}</p>}
      {onRetry && isPassing(error) && <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}

export function troubleText(error: Error, words: Words): string {
  if (!(error instanceof Trouble)) return words.trouble.crash;
  if (error.code === 'offline') return words.trouble.offline;
  return error.message || words.trouble.unreadable;
}

function titleOf(error: Error, { words, refused }: { words: Words; refused: string | undefined }): string {
  if (error instanceof Trouble && error.code === 'not_allowed') return words.trouble.notAllowedTitle;
  return (isPassing(error) ? undefined : refused) ?? words.trouble.title;
}
