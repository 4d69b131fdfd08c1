// Customers, products and people whom nobody entered, to be completed one by one or in a workbook.

import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ProvisionalKind, provisionalCountsQuery } from '../api/provisional.ts';
import { DataPage } from '../shell/data-page.tsx';
import { groupThousands } from '../ui/number-text.ts';
import { useWords } from '../words/language.tsx';
import { ProvisionalList } from './provisional-list.tsx';
import '../styles/provisional.css';

const kinds: ProvisionalKind[] = ['customers', 'products', 'people'];

export function ProvisionalPage() {
  const { words } = useWords();
  const { kind: asked } = useSearch({ from: '__root__' });
  const kind = kinds.find((each) => each === asked) ?? 'customers';
  return (
    <DataPage title={words.pages.provisional} everyKind>
      <section aria-label={words.pages.provisional}>
        <p className="question">{words.provisional.hint}</p>
        <KindChoice chosen={kind} />
        <ProvisionalList key={kind} kind={kind} />
      </section>
    </DataPage>
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
