// Somebody else who knows who people are: a company's own OpenID provider, WeCom, DingTalk, Feishu. Each sends the browser away
// with a question and makes an identity of what it comes back with.

import type { Words } from '../../base/errors.ts';

export interface Provider {
  /** In addresses and in the database: openid, wecom, dingtalk, feishu. */
  key: ProviderKey;
  /** What the button says. */
  name: Words;
  /** The claim that is a username of ours, where the operator said that one is. */
  match: string | undefined;
  /** Where to send the browser. */
  begin(visit: Visit): Promise<URL>;
  /** Who came back; throws a `ProviderRefusal` where nobody did. */
  finish(back: URL, visit: Visit): Promise<Identity>;
}

export const providerKeys = ['openid', 'wecom', 'dingtalk', 'feishu'] as const;
export type ProviderKey = (typeof providerKeys)[number];

/** What is remembered between sending a browser away and its coming back. */
export interface Visit {
  /** Our own address to which the provider sends the browser back. */
  callback: string;
  state: string;
  nonce: string;
  verifier: string;
}

export interface Identity {
  /** Who it is, for this provider, for ever. */
  subject: string;
  /** What the provider calls them, to be shown. */
  name: string;
  claims: Readonly<Record<string, string>>;
}

/** Provider and identity did not come together; the reason is for the log, never for the browser. */
export class ProviderRefusal extends Error {}
