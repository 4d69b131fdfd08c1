// The 4,000 passwords of eight characters or more that leaks hold most often, from the lists of zxcvbn (MIT licence) and some
// that are usual in China. Packed, because nobody likes to meet them in a search.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

let common: Set<string> | undefined;

/** Whether the password is one that everybody tries first, or one character all along. */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(
    gunzipSync(readFileSync(join(import.meta.dirname, 'common-passwords.txt.gz')))
      .toString()
      .split('\n'),
  );
  const plain = password.normalize('NFKC').toLowerCase();
  return common.has(plain) || new Set(plain).size === 1;
}
