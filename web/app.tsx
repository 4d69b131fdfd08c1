import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { sessionQuery } from './api/session.ts';
import { Trouble } from './api/trouble.ts';
import { makeRouter } from './router.tsx';
import { Look } from './shell/look.tsx';
import { LanguageProvider } from './words/language.tsx';

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: { queries: { retry: (times, error) => times < 2 && isPassing(error), staleTime: 15_000 } },
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

// A session that ended while a page lay open leads back to the sign-in page, and from there to the same address.
function leaveWhenSignedOut(error: Error): void {
  if (!(error instanceof Trouble) || error.code !== 'not_signed_in') return;
  queries.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, person: null });
  void router.invalidate();
}

// An answer that says no will say no again; only what may pass is asked twice.
function isPassing(error: Error): boolean {
  return !(error instanceof Trouble) || error.status === 0 || error.status >= 502;
}
