import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mayImport, sessionQuery } from '../api/session.ts';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import { DataTabs } from './data-tabs.tsx';
import { NotForYou } from './notes.tsx';
import '../styles/imports.css';

/** A page of those who keep the data, below their tabs. `title` is the one of the window. */
export function DataPage({ title, children }: { title: string; children: ReactNode }) {
  const { words } = useWords();
  useTitle(title);
  const { person } = useSuspenseQuery(sessionQuery).data;
  if (person && !mayImport(person.role)) return <NotForYou />;
  return (
    <div className="imports-page">
      <h1>{words.imports.title}</h1>
      <DataTabs />
      {children}
    </div>
  );
}
