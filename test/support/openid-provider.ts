// A real OpenID provider on loopback, and a browser just good enough to sign in there. Gone after the test file.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterFile } from './after-file.ts';

export interface OpenidServer {
  issuer: URL;
  clientId: string;
  clientSecret: string;
}

/** People sign in by their subject and any password; `claims` tells what it says of each. */
export async function openidServer(
  callback: string,
  claims: Record<string, Record<string, unknown>>,
): Promise<OpenidServer> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { client_id: 'youju', client_secret: 'a-secret-of-the-client-0123456789' };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [callback], response_types: ['code'] }],
    claims: { profile: ['name', 'preferred_username'], email: ['email', 'email_verified'] },
    scopes: ['openid', 'profile', 'email'],
    cookies: { keys: ['only-for-tests'] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...claims[sub] }) }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  afterFile(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { issuer: new URL(issuer), clientId: client.client_id, clientSecret: client.client_secret };
}

/** Signs in at the provider, agrees, and gives the address to which the provider sends the browser back. */
export async function signInThere(address: string, subject: string): Promise<URL> {
  const browser = new Browser();
  const login = await browser.open(address);
  const consent = await browser.submit(login, { prompt: 'login', login: subject, password: 'any' });
  const back = await browser.submit(consent, { prompt: 'consent' });
  return new URL(back.leftTo!);
}

interface Page {
  at: URL;
  text: string;
  /** The first address elsewhere, where it was sent away. */
  leftTo?: string;
}

class Browser {
  readonly #cookies = new Map<string, string>();

  async open(address: string | URL, body?: URLSearchParams): Promise<Page> {
    const at = new URL(address);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    const text = await answer.text();
    if (next === null) return { at, text };
    const target = new URL(next, at);
    return target.origin === at.origin ? this.open(target) : { at, text, leftTo: target.href };
  }

  submit(page: Page, fields: Record<string, string>): Promise<Page> {
    const action = /<form[^>]* action="([^"]*)"/.exec(page.text)?.[1];
    if (action === undefined) throw new Error(`no form at ${page.at.href}: ${page.text.slice(0, 300)}`);
    return this.open(new URL(action, page.at), new URLSearchParams(fields));
  }
}
