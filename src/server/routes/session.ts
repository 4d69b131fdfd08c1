import { z } from 'zod';
import { logOperation } from '../../access/log/log-operation.ts';
import { endSession } from '../../access/sessions.ts';
import { signIn } from '../../access/sign-in.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { pendingStep } from '../../access/two-step/pending-sign-in.ts';
import { answerAdmission } from '../admitted.ts';
import type { App } from '../app.ts';
import { readSession } from '../guard.ts';
import { answers, nothing, text } from '../answers/schemas.ts';
import { describeSession, session } from '../answers/session-answer.ts';
import { pendingCookie, sessionCookie } from '../cookies.ts';
import { perBrowser } from '../per-person.ts';
import { visitorOf } from '../visitor.ts';
import type { World } from '../world.ts';

const credentials = z.object({ username: text(200).min(1), password: text(1000).min(1) }).meta({ id: 'Credentials' });

const tags = ['session'];

export function sessionRoutes(app: App, world: World): void {
  const describe = { operationId: 'session', summary: 'Who is signed in', tags, response: answers(session) };
  app.get('/api/session', { schema: describe }, async (request, reply) => {
    const session = await readSession(request, reply, world);
    const pending = session ? undefined : pendingCookie.read(request);
    const step = pending === undefined ? undefined : await pendingStep(world.db, pending, visitorOf(request, world));
    return describeSession(world, session?.viewer, step);
  });

  const begin = { operationId: 'signIn', summary: 'Signs in', tags, body: credentials, response: answers(session) };
  app.post(
    '/api/session',
    { schema: begin, config: perBrowser(world.limits.signInsPerMinute) },
    async (request, reply) => {
      return answerAdmission(world, reply, await signIn(world.db, request.body, visitorOf(request, world)));
    },
  );

  const end = { operationId: 'signOut', summary: 'Signs out', tags, response: nothing };
  app.delete('/api/session', { schema: end }, async (request, reply) => {
    const viewer = (await readSession(request, reply, world))?.viewer;
    const token = sessionCookie.read(request);
    if (token !== undefined)
      await transact(world.db, wholeCompany, async (tx) => {
        await endSession(tx, token);
        if (viewer) await logOperation(tx, viewer, { action: 'sign_out' });
      });
    sessionCookie.clear(reply);
    if (pendingCookie.read(request) !== undefined) pendingCookie.clear(reply);
    return reply.code(204).send();
  });
}
