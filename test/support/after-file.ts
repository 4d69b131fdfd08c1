// What a test file makes goes with it, also what was made inside a test: a hook registered there would never run.

import { afterAll } from 'vitest';

const cleaning: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const clean of cleaning.reverse()) await clean();
});

/** Runs after the last test of this file; what was asked last runs first. */
export function afterFile(clean: () => Promise<unknown>): void {
  cleaning.push(clean);
}
