import type { StoredReport } from '../api/shapes.ts';
import type { Words } from '../words/words.ts';

/** Draft, or what became of it with the number that it was issued by. */
export function stateWords({ state, issue }: StoredReport, words: Words): string {
  const text = words.reports.states[state];
  return issue === null ? text : words.reports.stateOf(text, issue.number);
}
