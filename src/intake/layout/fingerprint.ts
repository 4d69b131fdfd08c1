// By what a layout is known again: its headers in their order. The same export of another month has the same.

import { hash } from 'node:crypto';
import { ownHeaders } from './added-headers.ts';

export function fingerprintOf(headers: readonly string[]): string {
  // What was added when rows went back is no header of the export.
  const plain = headers
    .filter((header) => !ownHeaders.has(header))
    .map((header) => header.normalize('NFKC').toLowerCase().replace(/\s+/g, ''));
  while (plain.at(-1) === '') plain.pop();
  return hash('sha256', plain.join('\x1f')).slice(0, 32);
}
