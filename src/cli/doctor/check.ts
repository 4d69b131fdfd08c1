// One thing that is examined: what it is called, how it stands, and in words what was found and what to do.

import type { Words } from '../../base/errors.ts';

export type Standing = 'good' | 'warning' | 'bad';

export interface Check {
  /** Stable, for programs: engine, sums, disk. */
  name: string;
  standing: Standing;
  words: Words;
}

export function good(name: string, words: Words): Check {
  return { name, standing: 'good', words };
}

export function warning(name: string, words: Words): Check {
  return { name, standing: 'warning', words };
}

export function bad(name: string, words: Words): Check {
  return { name, standing: 'bad', words };
}
