// The passport beside the page: at the right, or from below on a phone. It has its own place in the history, so the
// browser's back button leads to the number before, and closing leads back to the page.

import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { readAddress } from '../address.ts';
import type { Subject } from '../api/passport.ts';
import { useWords } from '../words/language.tsx';
import { Passport } from './passport.tsx';

const narrow = matchMedia('(max-width: 720px)');

export function PassportPanel({ subject }: { subject: Subject }) {
  const { words } = useWords();
  const close = useClose();
  useFocusBack();
  const isNarrow = useSyncExternalStore(
    (notify) => {
      narrow.addEventListener('change', notify);
      return () => narrow.removeEventListener('change', notify);
    },
    () => narrow.matches,
  );
  return (
    <Drawer
      open
      title={words.passport.title}
      placement={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '88%' : 600}
      onClose={close}
      styles={{ mask: { background: 'rgb(28 29 31 / 18%)' } }}
      className="passport-drawer"
      closable={{ 'aria-label': words.close, placement: 'end' }}
    >
      <Passport key={subject.expression} subject={subject} />
    </Drawer>
  );
}

// Whoever opened the panel by keyboard goes on from where they were.
function useFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
}

function useClose(): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  const opened = useLocation({ select: ({ state }) => state.passports ?? 0 });
  return () => {
    if (opened > 0) return router.history.go(-opened);
    void navigate({
      to: '.',
      search: (now) => readAddress({ ...now, passport: undefined }),
      replace: true,
      resetScroll: false,
    });
  };
}
