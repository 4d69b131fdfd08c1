// A question to a provider that answers with JSON of its own habits.

import { ProviderRefusal } from './provider.ts';

const timeoutMs = 10_000;
const longestAnswer = 100_000;

export interface Asked {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: Record<string, string>;
}

/** The answer's fields; refuses what is no object of JSON, takes too long, or is too much. */
export async function askProvider(url: URL, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Fields> {
  const text = await fetchText(url, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return fieldsOf(text, url);
}

export type Fields = Readonly<Record<string, unknown>>;

async function fetchText(url: URL, request: RequestInit): Promise<string> {
  try {
    const text = await (await fetch(url, request)).text();
    return text.slice(0, longestAnswer);
  } catch (error) {
    throw new ProviderRefusal(`${url.host}${url.pathname}: ${(error as Error).message}`, { cause: error });
  }
}

function fieldsOf(text: string, url: URL): Fields {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Fields;
  } catch {
    // Said below.
  }
  throw new ProviderRefusal(`${url.host}${url.pathname} did not answer with an object of JSON`);
}

/** A field that must be there as a text; where it is not, what the answer says of itself. */
export function textOf(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value === 'string' && value !== '') return value;
  const told = ['errcode', 'errmsg', 'code', 'msg', 'message', 'error', 'error_description'];
  const said = told.filter((name) => name in fields).map((name) => `${name} ${String(fields[name])}`);
  throw new ProviderRefusal(`no ${key} in the answer: ${said.join(', ')}`.slice(0, 300));
}

/** An address with these parameters, in their order. */
export function withQuery(address: string, parameters: Record<string, string>): URL {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** The code with which the browser came back; refuses a state that is not the visit's own. */
export function codeIn(back: URL, { state }: { state: string }, parameter = 'code'): string {
  if (back.searchParams.get('state') !== state) throw new ProviderRefusal('came back with another state');
  const code = back.searchParams.get(parameter);
  if (code === null || code === '')
    throw new ProviderRefusal(back.searchParams.get('error') ?? 'came back without a code');
  return code;
}
