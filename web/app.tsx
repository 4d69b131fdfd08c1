import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { noteReach } from './api/reach.ts';
import { sessionQuery } from './api/session.ts';
import { isPassing, Trouble } from './api/trouble.ts';
import { makeRouter } from './router.tsx';
import { Look } from './shell/look.tsx';
import { LanguageProvider } from './words/language.tsx';

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noteTrouble, onSuccess: () => noteReach(true) }),
  mutationCache: new MutationCache({ onError: noteTrouble, onSuccess: () => noteReach(true) }),
  defaultOptions: {
    queries: { networkMode: 'always', retry: (times, error) => times < 1 && isPassing(error), staleTime: 15_000 },
    mutations: { networkMode: 'always' },
  },
});

const router = makeRouter(queries);

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Look>
          <RouterProvider router={router} />
        </Look>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function noteTrouble(error: Error): void {
  if (!(error instanceof Trouble)) return;
  noteReach(error.code !== 'offline');
  if (error.code === 'not_signed_in') leave();
}

// A session that ended while a page lay open leads back to the sign-in page, and from there to the same address.
function leave(): void {
  queries.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, person: null });
  void router.invalidate();
}
