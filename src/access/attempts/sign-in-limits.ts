// What slows guesses down without keeping anybody out. A known browser has a count of its own, so that whatever is tried
// elsewhere does not touch it (OWASP calls it a device cookie). Everywhere else three counts hold at once.

import { tokenHash } from '../tokens.ts';
import type { Limit } from './count-attempt.ts';
import { networkOf } from './network.ts';

const minute = 60;
const patient = { leakPerHour: 4, firstSeconds: 30, longestSeconds: 15 * minute, forgivesAll: true };

/** The counts that an attempt to sign in meets; `browser` is the known one that it comes from. */
export function signInLimits(
  username: string,
  { address, browser }: { address: string; browser: string | undefined },
): Limit[] {
  const name = tokenHash(username);
  if (browser !== undefined) return [{ key: `browser ${tokenHash(browser)} ${name}`, free: 10, ...patient }];
  const network = networkOf(address);
  return [
    { key: `name and network ${name} ${network}`, free: 10, ...patient },
    { key: `name ${name}`, free: 30, ...patient, forgivesAll: false },
    // An office behind one address shares it, hence many and short waits.
    {
      key: `network ${network}`,
      free: 60,
      leakPerHour: 60,
      firstSeconds: 5,
      longestSeconds: minute,
      forgivesAll: false,
    },
  ];
}

/** The counts that a code of the second step meets: whoever knows a password and tries codes does not hold up its owner's browser. */
export function codeLimits(personId: number, browser: string | undefined): Limit[] {
  const place = browser === undefined ? 'elsewhere' : tokenHash(browser);
  return [{ key: `code ${personId} ${place}`, free: 10, ...patient }];
}

/** The counts that a password meets which a session asks for once more: whoever holds a stolen one is slowed down, and nobody else. */
export function sessionLimits(sessionId: number): Limit[] {
  return [{ key: `session ${sessionId}`, free: 10, ...patient }];
}
