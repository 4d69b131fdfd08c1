// Month close: which months are final, and what came for them afterwards.

import { useSearch } from '@tanstack/react-router';
import { DataPage } from '../shell/data-page.tsx';
import { useWords } from '../words/language.tsx';
import { LateDocuments } from './late-documents.tsx';
import { MonthList } from './month-list.tsx';
import '../styles/months.css';

export function MonthsPage() {
  const { words } = useWords();
  const { month } = useSearch({ from: '__root__' });
  return (
    <DataPage title={words.pages.months}>
      {month === undefined ? <MonthList /> : <LateDocuments key={month} month={month} />}
    </DataPage>
  );
}
