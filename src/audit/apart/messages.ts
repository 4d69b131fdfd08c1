// What the thread that audits is given, and what it tells the one that asked.

import type { Words } from '../../base/errors.ts';
import type { BroughtFile } from '../audit-file.ts';

export interface ToAuditor {
  file: BroughtFile;
}

export type FromAuditor =
  | { type: 'done'; answer: Uint8Array }
  | { type: 'refused'; code: string; words: Words; details: Readonly<Record<string, unknown>> };
