// The notes that stand above or instead of a page.

import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { isReached, onReach } from '../api/reach.ts';
import { Trouble } from '../api/trouble.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

export function SampleNote() {
  const { words } = useWords();
  return (
    <aside className="sample-note" aria-label={words.sample.label}>
      <p>
        <strong>{words.sample.label}</strong>
        {words.sample.text} <code>./youju start --data DIR</code>
        {words.sample.after}
      </p>
    </aside>
  );
}

export function OfflineNote() {
  const { words } = useWords();
  const reached = useSyncExternalStore(onReach, isReached);
  return <output className="offline-note">{reached ? null : words.offline}</output>;
}

export function MissingPage() {
  const { words } = useWords();
  return (
    <main className="lone-note">
      <h1>{words.trouble.notFoundTitle}</h1>
      <p>{words.trouble.notFound}</p>
      <Link to="/" search={{}}>
        {words.trouble.toBoard}
      </Link>
    </main>
  );
}

/** Stands in for a page that could not be shown; what the server refused is told in its own words. */
export function CrashNote({ error }: ErrorComponentProps) {
  const { words } = useWords();
  const reload = () => window.location.reload();
  if (error instanceof Trouble)
    return (
      <main className="lone-note">
        <TroubleNote error={error} onRetry={reload} />
      </main>
    );
  return (
    <main className="lone-note">
      <h1>{words.trouble.crashTitle}</h1>
      <p>{words.trouble.crash}</p>
      <Button onClick={reload}>{words.trouble.reload}</Button>
    </main>
  );
}

/** In place of a page that the role may not use. */
export function NotForYou() {
  const { words } = useWords();
  return (
    <section className="lone-note">
      <h1>{words.trouble.notAllowedTitle}</h1>
      <p>{words.trouble.notAllowed}</p>
    </section>
  );
}
