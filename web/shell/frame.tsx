// What stands around every page: the masthead, the menu, and the passport that may lie open beside the page.

import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { sessionQuery } from '../api/session.ts';
import type { Person } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';
import { BottomMenu, TopMenu } from './menus.tsx';
import { OfflineNote, SampleNote } from './notes.tsx';
import { UserMenu } from './user-menu.tsx';

const PassportPanel = lazy(async () => ({
  default: (await import('../passport/passport-panel.tsx')).PassportPanel,
}));

export function Frame() {
  const { words } = useWords();
  const { person, company } = useSuspenseQuery(sessionQuery).data;
  if (!person) return null; // Signed out a moment ago; the router is on its way to the sign-in page.
  return (
    <div className="frame" data-up={company.up_is_red ? 'red' : 'green'}>
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      <Masthead person={person} />
      {company.sample && <SampleNote />}
      <OfflineNote />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <BottomMenu role={person.role} />
      <OpenPassport />
    </div>
  );
}

function Masthead({ person }: { person: Person }) {
  const { words } = useWords();
  return (
    <header className="masthead">
      <div className="masthead-inner">
        <span className="brand">{words.brand}</span>
        <TopMenu role={person.role} />
        <UserMenu person={person} />
      </div>
    </header>
  );
}

function OpenPassport() {
  const { passport, as_of } = useSearch({ from: '__root__' });
  if (passport === undefined) return null;
  const subject = { expression: passport, ...(as_of !== undefined && { as_of }) };
  return (
    <Suspense>
      <PassportPanel subject={subject} />
    </Suspense>
  );
}
