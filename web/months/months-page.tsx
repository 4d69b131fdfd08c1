// Month close: which months are final, and what came for them afterwards.

import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { mayImport, sessionQuery } from '../api/session.ts';
import { DataTabs } from '../shell/data-tabs.tsx';
import { NotForYou } from '../shell/notes.tsx';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import { LateDocuments } from './late-documents.tsx';
import { MonthList } from './month-list.tsx';
import '../styles/imports.css';
import '../styles/months.css';

export function MonthsPage() {
  const { words } = useWords();
  useTitle(words.pages.months);
  const { person } = useSuspenseQuery(sessionQuery).data;
  const { month } = useSearch({ from: '__root__' });
  if (person && !mayImport(person.role)) return <NotForYou />;
  return (
    <div className="imports-page">
      <h1>{words.imports.title}</h1>
      <DataTabs />
      {month === undefined ? <MonthList /> : <LateDocuments key={month} month={month} />}
    </div>
  );
}
