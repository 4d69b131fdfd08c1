// Customers that may be the same, for somebody to decide, and those that were merged.

import { DataPage } from '../shell/data-page.tsx';
import { useWords } from '../words/language.tsx';
import { MergeList } from './merge-list.tsx';
import { Proposals } from './proposals.tsx';
import '../styles/merges.css';

export function MergesPage() {
  const { words } = useWords();
  return (
    <DataPage title={words.pages.merges} everyKind>
      <Proposals />
      <MergeList />
    </DataPage>
  );
}
