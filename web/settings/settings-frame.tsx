import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { mayKeepData, mayReadLog, sessionQuery } from '../api/session.ts';
import { maySeeSettings } from '../api/settings.ts';
import type { Role } from '../api/shapes.ts';
import { NotForYou } from '../shell/notes.tsx';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import '../styles/data-tabs.css';
import '../styles/imports.css';
import '../styles/settings.css';

interface SettingsFrameProps {
  /** The one of the window. */
  title: string;
  mayOpen?: (role: Role) => boolean;
  children: ReactNode;
}

/** A page of settings below their tabs. */
export function SettingsFrame({ title, mayOpen = maySeeSettings, children }: SettingsFrameProps) {
  const { words } = useWords();
  useTitle(title);
  const { person } = useSuspenseQuery(sessionQuery).data;
  if (!person || !mayOpen(person.role)) return <NotForYou />;
  return (
    <div className="imports-page">
      <h1>{words.pages.settings}</h1>
      <nav className="data-tabs" aria-label={words.pages.settings}>
        {mayKeepData(person.role) && (
          <Link to="/settings/people" search={{}} activeOptions={{ includeSearch: false }}>
            {words.pages.people}
          </Link>
        )}
        <Link to="/settings" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
          {words.pages.companySettings}
        </Link>
        {mayReadLog(person.role) && (
          <Link to="/settings/log" search={{}} activeOptions={{ includeSearch: false }}>
            {words.pages.log}
          </Link>
        )}
      </nav>
      {children}
    </div>
  );
}
