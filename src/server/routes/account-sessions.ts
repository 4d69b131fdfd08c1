// On which devices a person is signed in, and how that is ended from elsewhere.

import { z } from 'zod';
import { logOperation } from '../../access/log/log-operation.ts';
import { endOneSession, endSessions, listSessions, type PersonSession } from '../../access/own-sessions.ts';
import type { Viewer } from '../../access/viewer.ts';
import { type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { answers, idParameter, nothing } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { personOfRequest, viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const session = z
  .object({
    id: z.number(),
    user_agent: z.string().describe('What the browser called itself'),
    address: z.string(),
    created_at: z.string().describe('An instant, ISO 8601'),
    last_used_at: z.string().describe('To within five minutes'),
    current: z.boolean().describe('Whether it is the one that asks'),
  })
  .meta({ id: 'AccountSession' });

const ended = z.object({ ended: z.number().describe('How many') }).meta({ id: 'EndedSessions' });

const tags = ['account'];

export function accountSessionRoutes(app: App, world: World): void {
  const list = {
    operationId: 'accountSessions',
    summary: 'Where the person who asks is signed in',
    tags,
    response: answers(z.object({ sessions: z.array(session) }).meta({ id: 'AccountSessions' })),
  };
  app.get('/api/account/sessions', { schema: list }, async (request) => {
    const sessions = await transact(world.db, wholeCompany, (tx) =>
      listSessions(tx, personOfRequest(request), world.clock()),
    );
    return { sessions: sessions.map((each) => onTheWire(each, request.sessionId)) };
  });

  const endOne = {
    operationId: 'endAccountSession',
    summary: 'Signs one of the own devices out',
    tags,
    params: idParameter,
    response: nothing,
  };
  app.delete('/api/account/sessions/:id', { schema: endOne }, async (request, reply) => {
    const personId = personOfRequest(request);
    await transact(world.db, wholeCompany, async (tx) => {
      await endOneSession(tx, personId, request.params.id);
      await logEnded(tx, viewerOfRequest(request), { count: 1 });
    });
    return reply.code(204).send();
  });

  const endOthers = {
    operationId: 'endOtherSessions',
    summary: 'Signs every other device of one’s own out',
    tags,
    response: answers(ended),
  };
  app.delete('/api/account/sessions', { schema: endOthers }, async (request) => {
    const personId = personOfRequest(request);
    return transact(world.db, wholeCompany, async (tx) => {
      const count = await endSessions(tx, personId, request.sessionId);
      await logEnded(tx, viewerOfRequest(request), { count });
      return { ended: count };
    });
  });

  const endTheirs = {
    operationId: 'endPersonSessions',
    summary: 'Signs somebody out everywhere',
    tags: ['people'],
    params: idParameter,
    response: answers(ended),
  };
  app.delete('/api/people/:id/sessions', { schema: endTheirs }, async (request) => {
    return transact(world.db, wholeCompany, async (tx) => {
      const count = await endSessions(tx, request.params.id);
      await logEnded(tx, viewerOfRequest(request), { person: request.params.id, count });
      return { ended: count };
    });
  });
}

async function logEnded(tx: Transaction, viewer: Viewer, what: { person?: number; count: number }): Promise<void> {
  await logOperation(tx, viewer, { action: 'sessions_ended', details: what });
}

function onTheWire({ created_at, last_used_at, ...session }: PersonSession, current: number | undefined) {
  const times = { created_at: created_at.toISOString(), last_used_at: last_used_at.toISOString() };
  return { ...session, ...times, current: session.id === current };
}
