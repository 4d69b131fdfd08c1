import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mayImport, mayKeepData, sessionQuery } from '../api/session.ts';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import { DataTabs } from './data-tabs.tsx';
import { NotForYou } from './notes.tsx';
import '../styles/imports.css';

interface DataPageProps {
  /** The one of the window. */
  title: string;
  /** True where records of every kind are concerned, not only those that finance imports. */
  everyKind?: boolean;
  children: ReactNode;
}

/** A page of those who keep the data, below their tabs. */
export function DataPage({ title, everyKind = false, children }: DataPageProps) {
  const { words } = useWords();
  useTitle(title);
  const { person } = useSuspenseQuery(sessionQuery).data;
  if (person && !(everyKind ? mayKeepData : mayImport)(person.role)) return <NotForYou />;
  return (
    <div className="imports-page">
      <h1>{words.imports.title}</h1>
      <DataTabs />
      {children}
    </div>
  );
}
