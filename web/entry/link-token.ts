import { useSyncExternalStore } from 'react';

/** The secret of a one-time link, also of one pasted into the same tab. It stands behind the #, which no browser sends to a server. */
export function useLinkToken(): string | undefined {
  return useSyncExternalStore(listen, tokenInHash);
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

function tokenInHash(): string | undefined {
  return new URLSearchParams(window.location.hash.slice(1)).get('token') ?? undefined;
}
