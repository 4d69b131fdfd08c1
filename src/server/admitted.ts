import type { FastifyReply } from 'fastify';
import type { Admission } from '../access/admission.ts';
import { endSession } from '../access/sessions.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { type SessionAnswer, describeSession } from './answers/session-answer.ts';
import { browserCookie, pendingCookie, sessionCookie } from './cookies.ts';
import type { World } from './world.ts';

/** Puts what an admission gives into cookies, and says who is signed in, or what is still to come. */
export async function answerAdmission(world: World, reply: FastifyReply, admission: Admission): Promise<SessionAnswer> {
  await keepAdmission(world, reply, admission);
  return 'step' in admission
    ? describeSession(world, undefined, admission.step)
    : describeSession(world, admission.viewer);
}

/** Puts what an admission gives into cookies. */
export async function keepAdmission(world: World, reply: FastifyReply, admission: Admission): Promise<void> {
  if ('step' in admission) return pendingCookie.set(reply, admission.pending);
  if (pendingCookie.read(reply.request) !== undefined) pendingCookie.clear(reply);
  await endFormer(world, sessionCookie.read(reply.request));
  sessionCookie.set(reply, admission.token);
  browserCookie.set(reply, admission.browser);
}

// Whoever signs in again leaves no session behind that no cookie holds any more.
async function endFormer({ db }: World, token: string | undefined): Promise<void> {
  if (token !== undefined) await transact(db, wholeCompany, (tx) => endSession(tx, token));
}
