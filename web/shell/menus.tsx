import { Link } from '@tanstack/react-router';
import { type Address, readAddress } from '../address.ts';
import { mayImport } from '../api/session.ts';
import { maySeeSettings } from '../api/settings.ts';
import type { Role } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

const pages = [
  { to: '/', word: 'board' },
  { to: '/customers', word: 'customers' },
  { to: '/reports', word: 'reports' },
  { to: '/catalogue', word: 'metrics' },
  { to: '/data', word: 'imports' },
  { to: '/settings', word: 'settings' },
] as const;

const mayOpen: Partial<Record<(typeof pages)[number]['word'], (role: Role) => boolean>> = {
  imports: mayImport,
  settings: maySeeSettings,
};

/** The menu in the masthead of a wide screen. */
export function TopMenu({ role }: { role: Role }) {
  return <Menu role={role} className="top-menu" />;
}

/** The same within reach of a thumb. Only one of the two is displayed. */
export function BottomMenu({ role }: { role: Role }) {
  return <Menu role={role} className="bottom-menu" />;
}

function Menu({ role, className }: { role: Role; className: string }) {
  const { words } = useWords();
  const shown = pages.filter(({ word }) => mayOpen[word]?.(role) ?? true);
  return (
    <nav className={className} aria-label={words.mainMenu}>
      {shown.map(({ to, word }) => (
        <Link key={to} to={to} search={keepFilters} activeOptions={{ exact: to === '/', includeSearch: false }}>
          {words.pages[word]}
        </Link>
      ))}
    </nav>
  );
}

function keepFilters({ period, region, series, channel, seller, as_of }: Address): Address {
  return readAddress({ period, region, series, channel, seller, as_of });
}
