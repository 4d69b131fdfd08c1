import type { FastifyReply } from 'fastify';
import type { Admission } from '../access/admission.ts';
import { type SessionAnswer, describeSession } from './answers/session-answer.ts';
import { browserCookie, pendingCookie, sessionCookie } from './cookies.ts';
import type { World } from './world.ts';

/** Puts what an admission gives into cookies, and says who is signed in, or what is still to come. */
export async function answerAdmission(world: World, reply: FastifyReply, admission: Admission): Promise<SessionAnswer> {
  keepAdmission(reply, admission);
  return 'step' in admission
    ? describeSession(world, undefined, admission.step)
    : describeSession(world, admission.viewer);
}

/** Puts what an admission gives into cookies. */
export function keepAdmission(reply: FastifyReply, admission: Admission): void {
  if ('step' in admission) return pendingCookie.set(reply, admission.pending);
  if (pendingCookie.read(reply.request) !== undefined) pendingCookie.clear(reply);
  sessionCookie.set(reply, admission.token);
  browserCookie.set(reply, admission.browser);
}
