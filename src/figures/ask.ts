// The one way to compute figures, from text to answers: what was answered before, and the rest in one snapshot.

import type { Viewer } from '../access/viewer.ts';
import { type Day, dayInZone } from '../base/dates.ts';
import type { Language } from '../base/errors.ts';
import { type Database, type Transaction, withTwin } from '../db/database.ts';
import { currentVersion, lastErasure } from '../records/changes.ts';
import { type Answered, answer } from './answer.ts';
import { knownAnswers, rememberAnswers } from './answer-cache.ts';
import type { Answer } from './figure.ts';
import { atMoment, type Moment, type MomentRequest } from './moment.ts';

export interface Asked {
  expressions: readonly string[];
  /** The business day from which the question is asked. */
  asOf?: Day | undefined;
  /** See `MomentRequest`. */
  askedOn?: Day | undefined;
  /** The ledger version whose knowledge answers. */
  atVersion?: number | undefined;
  language?: Language | undefined;
  /** Today; for tests. */
  today?: Day;
  /** A statement that takes longer is stopped. */
  statementMs?: number | undefined;
}

/** One answer for each expression, in their order; a refused one stands in its place. Unknown `atVersion` refuses all. */
export async function ask(db: Database, viewer: Viewer, asked: Asked): Promise<Answer[]> {
  const request = momentOf(asked);
  const version = asked.atVersion ?? (await currentVersion(db.kysely));
  const key = { viewer, request, version, lastErasure: await lastErasure(db.kysely), language: asked.language ?? 'zh' };
  const known = knownAnswers(db, asked.expressions, key);
  if (known.every((each) => each !== undefined)) return known;
  const work = (tx: Transaction, moment: Moment) => figuresAt({ db, tx }, viewer, { ...asked, request, moment });
  return atMoment(db, viewer, { request, work, statementMs: asked.statementMs });
}

/** The same inside a transaction that is already open. What was answered before at this version is not computed again. */
export async function figuresAt(
  { db, tx }: { db: Database; tx: Transaction },
  viewer: Viewer,
  asked: Asked & { request: MomentRequest; moment: Moment },
): Promise<Answer[]> {
  const { expressions, moment, language = 'zh' } = asked;
  const key = { viewer, request: asked.request, version: moment.version, lastErasure: await lastErasure(tx), language };
  const known = knownAnswers(db, expressions, key);
  const missing = expressions.filter((_, index) => known[index] === undefined);
  const { figures } = await answerAnew({ db, tx }, viewer, { ...asked, expressions: missing });
  rememberAnswers(db, { expressions: missing, answers: figures }, key);
  const fresh = figures.values();
  return known.map((each) => each ?? fresh.next().value!);
}

/** The moment that a request means; without a day of its own, today in China. */
export function momentOf(asked: Omit<Asked, 'expressions' | 'language' | 'statementMs'>): MomentRequest {
  const { asOf, askedOn, atVersion, today = dayInZone(new Date(), 'Asia/Shanghai') } = asked;
  return { asOf, askedOn, atVersion, today };
}

/** Fewer questions are answered before a second connection is ready. */
const manyExpressions = 20;

/** The figures computed, whatever was answered before; many of them on two connections, which see the same moment. */
export async function answerAnew(
  { db, tx }: { db: Database; tx: Transaction },
  viewer: Viewer,
  asked: Asked & { moment: Moment },
): Promise<Answered> {
  if (asked.expressions.length < manyExpressions) return answer(tx, viewer, asked);
  return withTwin(db, { tx, scope: viewer.scope }, (twin) => answer(tx, viewer, { ...asked, twin }));
}
