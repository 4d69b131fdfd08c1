// One-time codes of an authenticator app: RFC 6238 as every app knows it, six digits each half minute.

import { Secret, TOTP } from 'otpauth';

const periodMs = 30_000;

export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the app reads from a picture. */
export function addressOf(secret: string, username: string): string {
  return totpOf(secret, username).toString();
}

/** The number of the half minute that the code is of; undefined for a wrong one. The halves beside it are taken too, for clocks that differ. */
export function counterOf(secret: string, code: string, now: Date): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / periodMs) + delta;
}

function totpOf(secret: string, username = ''): TOTP {
  return new TOTP({ issuer: 'Youju', label: username, secret, algorithm: 'SHA1', digits: 6, period: periodMs / 1000 });
}
