import { z } from 'zod';
import { logOperation } from '../../access/operation-log.ts';
import { endSession } from '../../access/sessions.ts';
import { signIn } from '../../access/sign-in.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import type { App } from '../app.ts';
import { readViewer } from '../guard.ts';
import { answers, nothing, text } from '../answers/schemas.ts';
import { describeSession, session } from '../answers/session-answer.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../session-cookie.ts';
import type { World } from '../world.ts';

const credentials = z.object({ username: text(200).min(1), password: text(1000).min(1) }).meta({ id: 'Credentials' });

const tags = ['session'];

export function sessionRoutes(app: App, world: World): void {
  const describe = { operationId: 'session', summary: 'Who is signed in', tags, response: answers(session) };
  app.get('/api/session', { schema: describe }, async (request) =>
    describeSession(world, await readViewer(request, world)),
  );

  const begin = { operationId: 'signIn', summary: 'Signs in', tags, body: credentials, response: answers(session) };
  const config = { rateLimit: { max: world.limits.signInsPerMinute, timeWindow: '1 minute' } };
  app.post('/api/session', { schema: begin, config }, async (request, reply) => {
    const signedIn = await signIn(world.db, request.body, world.clock());
    setSessionCookie(reply, signedIn.token);
    return describeSession(world, signedIn.viewer);
  });

  const end = { operationId: 'signOut', summary: 'Signs out', tags, response: nothing };
  app.delete('/api/session', { schema: end }, async (request, reply) => {
    const viewer = await readViewer(request, world);
    const token = sessionToken(request);
    if (token !== undefined) await endSession(world.db, token);
    if (viewer)
      await transact(world.db, wholeCompany, (tx) =>
        logOperation(tx, { personId: viewer.personId, action: 'sign_out' }),
      );
    clearSessionCookie(reply);
    return reply.code(204).send();
  });
}
