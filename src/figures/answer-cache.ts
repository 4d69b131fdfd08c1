// Answers that were given before. Nothing stale is served: an answer is known by the version whose knowledge it is, the day
// it was asked on, whose rows the asker sees, and their role, by which the company may let them know more. What is only tried (a dry run) commits no version and never comes here.

import type { Viewer } from '../access/viewer.ts';
import type { Language } from '../base/errors.ts';
import type { Database } from '../db/database.ts';
import type { Answer } from './figure.ts';
import type { MomentRequest } from './moment.ts';

export interface AnswerKey {
  viewer: Viewer;
  request: MomentRequest;
  version: number;
  /** Whatever was answered before somebody was erased may hold their name, at earlier versions too. */
  lastErasure: number;
  language: Language;
}

/** Enough for the boards and reports of a company; about 50 MB at most. */
const mostAnswers = 20_000;

const caches = new WeakMap<Database, Map<string, Answer>>();

/** The answers to expressions, undefined where one is not known. */
export function knownAnswers(db: Database, expressions: readonly string[], key: AnswerKey): (Answer | undefined)[] {
  const answers = caches.get(db);
  return expressions.map((expression) => answers?.get(textOf(expression, key)));
}

export function rememberAnswers(
  db: Database,
  given: { expressions: readonly string[]; answers: readonly Answer[] },
  key: AnswerKey,
): void {
  const answers = caches.get(db) ?? new Map<string, Answer>();
  caches.set(db, answers);
  for (const [index, expression] of given.expressions.entries()) {
    answers.set(textOf(expression, key), given.answers[index]!);
  }
  // A map keeps the order in which things came: the oldest go first.
  for (const oldest of answers.keys()) {
    if (answers.size <= mostAnswers) break;
    answers.delete(oldest);
  }
}

function textOf(expression: string, { viewer, request, version, lastErasure, language }: AnswerKey): string {
  const { scope, role } = viewer;
  const whose = scope.all ? '*' : scope.people.join(',');
  return [
    version,
    lastErasure,
    request.asOf ?? '',
    request.askedOn ?? '',
    request.today,
    role,
    whose,
    language,
    expression,
  ].join('\x1f');
}
