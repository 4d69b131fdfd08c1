// One-time links: made for a person, looked at and used by whoever was given one. The secret travels in bodies, never in an
// address that is sent.

import { z } from 'zod';
import { admit } from '../../access/admission.ts';
import { makeSignInLink, readSignInLink, useSignInLink } from '../../access/sign-in-links.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { answers, idParameter, text } from '../answers/schemas.ts';
import { session } from '../answers/session-answer.ts';
import { answerAdmission } from '../admitted.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import { perBrowser } from '../per-person.ts';
import { visitorOf } from '../visitor.ts';
import type { World } from '../world.ts';

const purpose = z.enum(['invitation', 'reset']);

const madeLink = z
  .object({
    purpose,
    name: z.string().describe('Whom it is for'),
    path: z.string().describe('What follows the address of the app. Shown this once; it is not kept'),
    expires_at: z.string().describe('An instant, ISO 8601'),
  })
  .meta({ id: 'SignInLink' });

const invites = z
  .object({ purpose, name: z.string(), username: z.string().nullable().describe('Null where it is to be chosen') })
  .meta({ id: 'LinkInvites' });

const shown = z.object({ token: text(200).min(1) }).meta({ id: 'ShownLink' });

const joining = z
  .object({
    token: text(200).min(1),
    username: text(200).min(1).optional().describe('Of an invitation'),
    password: text(1000).min(1),
  })
  .meta({ id: 'Joining' });

export function signInLinkRoutes(app: App, world: World): void {
  const make = {
    operationId: 'makeSignInLink',
    summary: 'A one-time link: an invitation, or a new password for whoever can sign in already',
    tags: ['people'],
    params: idParameter,
    response: answers(madeLink),
  };
  app.post('/api/people/:id/sign-in-link', { schema: make }, async (request) => {
    const who = { viewer: viewerOfRequest(request), now: world.clock() };
    const made = await transact(world.db, wholeCompany, (tx) => makeSignInLink(tx, who, request.params.id));
    const path = `/join#token=${made.token}`;
    return { purpose: made.purpose, name: made.name, path, expires_at: made.expires_at.toISOString() };
  });

  const config = perBrowser(world.limits.signInsPerMinute);
  const look = {
    operationId: 'lookAtLink',
    summary: 'Whom a one-time link is for; it stays good',
    tags: ['session'],
    body: shown,
    response: answers(invites),
  };
  app.post('/api/join/look', { schema: look, config }, async (request) => {
    const visitor = visitorOf(request, world);
    const link = await transact(world.db, wholeCompany, (tx) => readSignInLink(tx, request.body.token, visitor));
    return { purpose: link.purpose, name: link.viewer.name, username: link.username ?? null };
  });

  const join = {
    operationId: 'join',
    summary: 'Uses a one-time link up: chooses username and password, and signs in',
    tags: ['session'],
    body: joining,
    response: answers(session),
  };
  app.post('/api/join', { schema: join, config }, async (request, reply) => {
    const visitor = visitorOf(request, world);
    const admission = await transact(world.db, wholeCompany, async (tx) =>
      admit(tx, await useSignInLink(tx, request.body, visitor), visitor),
    );
    return answerAdmission(world, reply, admission);
  });
}
