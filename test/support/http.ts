// A client for tests of the real server: speaks HTTP, keeps the session cookie of whoever signed in.

import { password } from './people.ts';

export interface Client {
  (method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

export function clientOf(url: string, cookie?: string): Client {
  return (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData;
    const json = body !== undefined && !isForm && typeof body !== 'string';
    return fetch(url + path, {
      method,
      redirect: 'manual',
      headers: { ...(json && { 'content-type': 'application/json' }), ...(cookie && { cookie }), ...headers },
      ...(body !== undefined && { body: json ? JSON.stringify(body) : (body as string | FormData) }),
    });
  };
}

/** Signs in with the password every test login has. */
export async function signedIn(url: string, username: string): Promise<Client> {
  return clientOf(url, await sessionOf(url, username));
}

/** The cookie of a fresh session. */
export async function sessionOf(url: string, username: string): Promise<string> {
  const answer = await clientOf(url)('POST', '/api/session', { username, password });
  if (answer.status !== 200) throw new Error(`${username} could not sign in: ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** A client that keeps every cookie it is given, as a browser does. */
export function browserOf(url: string): Client {
  const jar = new Map<string, string>();
  return async (method, path, body, headers) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await clientOf(url, cookie)(method, path, body, headers);
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = set.split(';')[0]!.split('=') as [string, string];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
}
