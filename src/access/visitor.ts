// Whoever stands at the door, as far as a request shows: when, from where, and in which browser.

import type { Origin } from './log/actor.ts';

export interface Visitor {
  readonly now: Date;
  readonly address: string;
  readonly userAgent: string;
  /** The secret of a browser in which somebody signed in before. */
  readonly browser?: string | undefined;
  /** The number of the request. */
  readonly requestId?: string | undefined;
}

/** From where they come, as the log of operations tells it. */
export function originOf({ address, requestId }: Visitor): Origin {
  return { way: 'browser', address, requestId };
}
