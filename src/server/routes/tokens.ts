import { z } from 'zod';
import { addApiToken, type ApiToken, listApiTokens, revokeApiToken, tokenUses } from '../../access/api-tokens.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import type { App } from '../app.ts';
import { answers, day, idParameter, nothing, text } from '../answers/schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const use = z.enum(tokenUses).describe('What it is good for');

const apiToken = z
  .object({
    id: z.number(),
    name: z.string(),
    may: z.array(use),
    expires_on: z.string().describe('The last day on which it is good'),
    created_at: z.string().describe('An instant, ISO 8601'),
    last_used_at: z.string().nullable().describe('To the minute'),
  })
  .meta({ id: 'ApiToken' });

const newToken = z
  .object({
    name: text(100).trim().min(1),
    may: z.array(use).min(1).default(['imports']),
    expires_on: day.optional().describe('The last day on which it is good; a year from now without it, and at most.'),
  })
  .meta({ id: 'NewApiToken' });

const addedToken = z
  .object({
    id: z.number(),
    secret: z.string().describe('Shown this once; it is not kept'),
    expires_on: z.string(),
  })
  .meta({ id: 'AddedApiToken' });

const tags = ['tokens'];

export function tokenRoutes(app: App, world: World): void {
  const list = {
    operationId: 'apiTokens',
    summary: 'The tokens of the person who asks',
    tags,
    response: answers(z.object({ tokens: z.array(apiToken) }).meta({ id: 'ApiTokens' })),
  };
  app.get('/api/tokens', { schema: list }, async (request) => {
    const { scope, personId } = viewerOfRequest(request);
    const tokens = await transact(world.db, scope, (tx) => listApiTokens(tx, personId));
    return { tokens: tokens.map(onTheWire) };
  });

  const add = {
    operationId: 'addApiToken',
    summary: 'Makes a token with which a program acts for the person who asks',
    tags,
    body: newToken,
    response: answers(addedToken),
  };
  app.post('/api/tokens', { schema: add }, async (request) => {
    const viewer = viewerOfRequest(request);
    const { name, may, expires_on: expiresOn } = request.body;
    const who = { viewer, now: world.clock() };
    // Who sees a part of the company may write no row; the row is their own, whatever they ask.
    return transact(world.db, wholeCompany, (tx) => addApiToken(tx, who, { name, may, expiresOn }));
  });

  const revoke = {
    operationId: 'revokeApiToken',
    summary: 'Ends a token',
    tags,
    params: idParameter,
    response: nothing,
  };
  app.delete('/api/tokens/:id', { schema: revoke }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    const who = { viewer, now: world.clock() };
    // Who sees a part of the company may write no token; that it is their own is in the query.
    await transact(world.db, wholeCompany, (tx) => revokeApiToken(tx, who, request.params.id));
    return reply.code(204).send();
  });
}

function onTheWire({ id, name, may, expires_on, created_at, last_used_at }: ApiToken) {
  const lastUsed = last_used_at?.toISOString() ?? null;
  return { id, name, may, expires_on, created_at: created_at.toISOString(), last_used_at: lastUsed };
}
