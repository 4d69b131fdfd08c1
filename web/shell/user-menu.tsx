import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { sessionQuery, signOut } from '../api/session.ts';
import type { Person } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

export function UserMenu({ person }: { person: Person }) {
  const { words, language, speak } = useWords();
  const leave = useLeave();
  const navigate = useNavigate();
  const other = language === 'zh' ? 'en' : 'zh';
  const items = [
    { key: 'role', type: 'group' as const, label: words.roles[person.role] },
    ...(person.acts_for === null
      ? []
      : [{ key: 'acts-for', type: 'group' as const, label: words.account.actsFor(person.acts_for) }]),
    { type: 'divider' as const },
    {
      key: 'account',
      label: words.accountPage.title,
      onClick: () => void navigate({ to: '/account', search: {} }),
    },
    { key: 'language', label: words.account.otherLanguage, onClick: () => speak(other) },
    { key: 'sign-out', label: words.account.signOut, onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" className="user-button" aria-label={words.account.menu(person.name)} aria-haspopup="menu">
        {person.name}
        <span aria-hidden="true"> ▾</span>
      </Button>
    </Dropdown>
  );
}

function useLeave(): () => Promise<void> {
  const { language } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut(language);
    await queries.cancelQueries();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await navigate({ to: '/sign-in', search: {} });
  };
}
