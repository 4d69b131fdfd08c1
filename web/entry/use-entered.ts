import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.ts';
import type { Session } from '../api/shapes.ts';

/** What comes of a session that the server gave: on to where the visitor wanted, or to the second step. */
export function useEntered(): (session: Session) => void {
  const queries = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: '__root__' });
  return (session) => {
    queries.setQueryData(sessionQuery.queryKey, session);
    // Only addresses of our own: a link must not lead elsewhere after signing in.
    if (session.person) router.history.push(next?.startsWith('/') && !next.startsWith('//') ? next : '/');
    else if (router.state.location.pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: {} });
  };
}
