// Two-step verification of the own account: set up, renewed, turned off.

import { z } from 'zod';
import type { Action } from '../../access/log/actions.ts';
import { logOperation } from '../../access/log/log-operation.ts';
import { requireOwnPassword } from '../../access/own-password.ts';
import { endSessions, renewSession } from '../../access/own-sessions.ts';
import { confirmOwn, requireCode } from '../../access/two-step/own-code.ts';
import { beginTwoStep, renewRecoveryCodes } from '../../access/two-step/two-step.ts';
import { turnOffTwoStep } from '../../access/two-step/turn-off.ts';
import { type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { answers, nothing, text } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { sessionCookie } from '../cookies.ts';
import { sessionOfRequest, viewerOfRequest } from '../guard.ts';
import { visitorOf } from '../visitor.ts';
import type { World } from '../world.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const codeBody = z.object({ code: text(100).min(1) }).meta({ id: 'OneTimeCode' });

export const twoStepSecret = z
  .object({
    secret: z.string().describe('To be typed into the app where no picture can be read'),
    address: z.string().describe('otpauth://…, what the picture says'),
  })
  .meta({ id: 'TwoStepSecret' });

export const recoveryCodes = z
  .object({ recovery_codes: z.array(z.string()).describe('Shown this once; each is good once') })
  .meta({ id: 'RecoveryCodes' });

const proof = z
  .object({
    password: text(1000).min(1),
    code: text(100).optional().describe('Where two-step verification is on'),
  })
  .meta({ id: 'OwnProof' });

const tags = ['account'];

export function accountTwoStepRoutes(app: App, world: World): void {
  const prove = async (request: FastifyRequest, { password, code }: z.output<typeof proof>) => {
    const who = sessionOfRequest(request);
    const { now } = visitorOf(request, world);
    await requireOwnPassword(world.db, who, { password, now });
    await requireCode(world.db, { ...who, viewer: viewerOfRequest(request) }, { code, now });
    return who;
  };
  // What guards the account has changed: the session gets another token, all others end.
  const settle = async (request: FastifyRequest, reply: FastifyReply, action: Action, work: Work) => {
    const { personId, sessionId } = sessionOfRequest(request);
    const visitor = visitorOf(request, world);
    const token = await transact(world.db, wholeCompany, async (tx) => {
      await work(tx);
      await endSessions(tx, personId, sessionId);
      await logOperation(tx, viewerOfRequest(request), { action });
      return renewSession(tx, sessionId, visitor);
    });
    sessionCookie.set(reply, token);
  };

  const begin = {
    operationId: 'beginTwoStep',
    summary: 'A secret for an authenticator app; what was set up before holds until a code confirms the new one',
    tags,
    body: proof,
    response: answers(twoStepSecret),
  };
  app.post('/api/account/two-step', { schema: begin }, async (request) => {
    const { personId } = await prove(request, request.body);
    return beginTwoStep(world.db, personId);
  });

  const confirm = {
    operationId: 'confirmTwoStep',
    summary: 'Turns two-step verification on; every other device is signed out',
    tags,
    body: codeBody,
    response: answers(recoveryCodes),
  };
  app.post('/api/account/two-step/confirm', { schema: confirm }, async (request, reply) => {
    const { now } = visitorOf(request, world);
    const { codes, keep } = await confirmOwn(world.db, sessionOfRequest(request), { code: request.body.code, now });
    await settle(request, reply, 'two_step_on', keep);
    return { recovery_codes: codes };
  });

  const renew = {
    operationId: 'renewRecoveryCodes',
    summary: 'New recovery codes in the place of all before',
    tags,
    body: proof,
    response: answers(recoveryCodes),
  };
  app.post('/api/account/recovery-codes', { schema: renew }, async (request, reply) => {
    const { personId } = await prove(request, request.body);
    const { codes, keep } = await renewRecoveryCodes(personId);
    await settle(request, reply, 'recovery_codes_renewed', keep);
    return { recovery_codes: codes };
  });

  const off = {
    operationId: 'endTwoStep',
    summary: 'Turns two-step verification off, where the role does not ask for it',
    tags,
    body: proof,
    response: nothing,
  };
  app.post('/api/account/two-step/off', { schema: off }, async (request, reply) => {
    await prove(request, request.body);
    await settle(request, reply, 'two_step_off', (tx) => turnOffTwoStep(tx, viewerOfRequest(request)));
    return reply.code(204).send();
  });
}

type Work = (tx: Transaction) => Promise<void>;
