/** The secret of a one-time link. It stands behind the #, which no browser sends to a server. */
export function linkToken(): string | undefined {
  return new URLSearchParams(window.location.hash.slice(1)).get('token') ?? undefined;
}
