// Customers that may be the same, for somebody to decide, and those that were merged.

import { useSuspenseQuery } from '@tanstack/react-query';
import { mayImport, sessionQuery } from '../api/session.ts';
import { DataTabs } from '../shell/data-tabs.tsx';
import { NotForYou } from '../shell/notes.tsx';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import { MergeList } from './merge-list.tsx';
import { Proposals } from './proposals.tsx';
import '../styles/imports.css';
import '../styles/merges.css';

export function MergesPage() {
  const { words } = useWords();
  useTitle(words.pages.merges);
  const { person } = useSuspenseQuery(sessionQuery).data;
  if (person && !mayImport(person.role)) return <NotForYou />;
  return (
    <div className="imports-page">
      <h1>{words.imports.title}</h1>
      <DataTabs />
      <Proposals />
      <MergeList />
    </div>
  );
}
