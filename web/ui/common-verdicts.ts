// What holds for everything that is shown together is said once; a mark at a single number is for what holds for it alone.

import type { Verdict } from '../api/shapes.ts';

interface Judged {
  verdicts: Verdict[];
}

/** The verdicts that all of these have. */
export function commonVerdicts(shown: (Judged | undefined)[]): Verdict[] {
  const [first, ...others] = shown.filter((each) => each !== undefined);
  return (first?.verdicts ?? []).filter((verdict) => others.every(({ verdicts }) => verdicts.includes(verdict)));
}

/** The verdicts of one of them that are not said for all. */
export function ownVerdicts({ verdicts }: Judged, common: Verdict[]): Verdict[] {
  return verdicts.filter((verdict) => !common.includes(verdict));
}
