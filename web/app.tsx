import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Trouble } from './api/trouble.ts';
import { makeRouter } from './router.tsx';
import { Look } from './shell/look.tsx';
import { LanguageProvider } from './words/language.tsx';

const queries = new QueryClient({
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

// An answer that says no will say no again; only what may pass is asked twice.
function isPassing(error: Error): boolean {
  return !(error instanceof Trouble) || error.status === 0 || error.status >= 502;
}
