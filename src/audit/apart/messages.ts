// What the thread that audits is given, and what it tells the one that asked.

import type { Words } from '../../base/errors.ts';
import type { BroughtFile } from '../audit-file.ts';
import type { Answered, Wanted } from './answer.ts';

export interface ToAuditor {
  file: BroughtFile;
  wanted: Wanted;
}

export type FromAuditor =
  | { type: 'done'; answered: Answered }
  | { type: 'refused'; code: string; words: Words; details: Readonly<Record<string, unknown>> };
