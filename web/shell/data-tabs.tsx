import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mayKeepData, sessionQuery } from '../api/session.ts';
import { useWords } from '../words/language.tsx';
import '../styles/data-tabs.css';

/** The pages of those who keep the data. */
export function DataTabs() {
  const { words } = useWords();
  const { person } = useSuspenseQuery(sessionQuery).data;
  return (
    <nav className="data-tabs" aria-label={words.pages.imports}>
      <Link to="/data" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
        {words.months.tabImport}
      </Link>
      <Link to="/data/months" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
        {words.pages.months}
      </Link>
      {person && mayKeepData(person.role) && (
        <>
          <Link to="/data/provisional" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
            {words.pages.provisional}
          </Link>
          <Link to="/data/merges" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
            {words.pages.merges}
          </Link>
        </>
      )}
    </nav>
  );
}
