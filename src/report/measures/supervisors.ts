// Who supervises a province: whose team sells most there.

import type { Answer } from '../../figures/figure.ts';
import { unassigned } from '../../figures/writing/quoted.ts';

/** From an answer broken down by province and supervisor; empty where the reader may not see it. */
export function supervisorByProvince(answer: Answer | undefined): Map<string, string> {
  if (!answer || 'error' in answer) return new Map();
  const teams = (answer.rows ?? []).filter(({ key, value }) => key.supervisor !== unassigned && (value ?? 0) > 0);
  const smallestFirst = teams.toSorted((left, right) => left.value! - right.value!);
  return new Map(smallestFirst.map(({ key }) => [key.province!, key.supervisor!]));
}
