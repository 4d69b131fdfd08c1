// Customers, products and people whom nobody entered, to be completed one by one or in a workbook.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ProvisionalKind, provisionalCountsQuery } from '../api/provisional.ts';
import { mayImport, sessionQuery } from '../api/session.ts';
import { DataTabs } from '../shell/data-tabs.tsx';
import { NotForYou } from '../shell/notes.tsx';
import { groupThousands } from '../ui/number-text.ts';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import { ProvisionalList } from './provisional-list.tsx';
import '../styles/imports.css';
import '../styles/provisional.css';

const kinds: ProvisionalKind[] = ['customers', 'products', 'people'];

export function ProvisionalPage() {
  const { words } = useWords();
  useTitle(words.pages.provisional);
  const { person } = useSuspenseQuery(sessionQuery).data;
  const { kind: asked } = useSearch({ from: '__root__' });
  const kind = kinds.find((each) => each === asked) ?? 'customers';
  if (person && !mayImport(person.role)) return <NotForYou />;
  return (
    <div className="imports-page">
      <h1>{words.imports.title}</h1>
      <DataTabs />
      <section aria-label={words.pages.provisional}>
        <p className="question">{words.provisional.hint}</p>
        <KindChoice chosen={kind} />
        <ProvisionalList key={kind} kind={kind} />
      </section>
    </div>
  );
}

function KindChoice({ chosen }: { chosen: ProvisionalKind }) {
  const { words, language } = useWords();
  const counts = useQuery(provisionalCountsQuery(language)).data;
  const { kinds: names, count } = words.provisional;
  return (
    <nav className="kind-choice" aria-label={words.pages.provisional}>
      {kinds.map((kind) => (
        <Link key={kind} to="/data/provisional" search={{ kind }} aria-current={kind === chosen ? 'true' : undefined}>
          {counts ? count(names[kind], groupThousands(counts[kind])) : names[kind]}
        </Link>
      ))}
    </nav>
  );
}
