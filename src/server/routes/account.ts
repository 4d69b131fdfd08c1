// The own account: what it has, and a new password.

import { z } from 'zod';
import { changePassword } from '../../access/logins.ts';
import { logOperation } from '../../access/log/log-operation.ts';
import { requireOwnPassword } from '../../access/own-password.ts';
import { endSessions, renewSession } from '../../access/own-sessions.ts';
import { tokenKeepers, tokenUses } from '../../access/api-tokens.ts';
import { readSignInRules } from '../../access/sign-in-rules.ts';
import { readTwoStep } from '../../access/two-step/two-step.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { answers, nothing, text } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { sessionCookie } from '../cookies.ts';
import { personOfRequest, sessionOfRequest, viewerOfRequest } from '../guard.ts';
import { visitorOf } from '../visitor.ts';
import type { World } from '../world.ts';

const account = z
  .object({
    username: z.string(),
    two_step_since: z.string().nullable().describe('An instant, ISO 8601; null while it is off'),
    two_step_required: z.boolean().describe('Whether the role asks for it'),
    recovery_codes_left: z.number(),
    token_uses: z.array(z.enum(tokenUses)).describe('What tokens the role may have'),
  })
  .meta({ id: 'Account' });

const passwordChange = z
  .object({ current: text(1000).min(1), password: text(1000).min(1) })
  .meta({ id: 'PasswordChange' });

const tags = ['account'];

export function accountRoutes(app: App, world: World): void {
  const read = { operationId: 'account', summary: 'How one’s own sign-in is set up', tags, response: answers(account) };
  app.get('/api/account', { schema: read }, async (request) => {
    const personId = personOfRequest(request);
    const { role } = viewerOfRequest(request);
    return transact(world.db, wholeCompany, async (tx) => {
      const login = tx.selectFrom('login').select('username').where('person_id', '=', personId);
      const { since, recoveryCodesLeft } = await readTwoStep(tx, personId);
      return {
        username: (await login.executeTakeFirstOrThrow()).username,
        two_step_since: since?.toISOString() ?? null,
        two_step_required: (await readSignInRules(tx)).two_step_roles.includes(role),
        recovery_codes_left: recoveryCodesLeft,
        token_uses: tokenUses.filter((use) => tokenKeepers[use].includes(role)),
      };
    });
  });

  const change = {
    operationId: 'changePassword',
    summary: 'A new password; every other device is signed out',
    tags,
    body: passwordChange,
    response: nothing,
  };
  app.post('/api/account/password', { schema: change }, async (request, reply) => {
    const { personId, sessionId } = sessionOfRequest(request);
    const visitor = visitorOf(request, world);
    const { current, password } = request.body;
    await requireOwnPassword(world.db, { personId, sessionId }, { password: current, now: visitor.now });
    const token = await transact(world.db, wholeCompany, async (tx) => {
      await changePassword(tx, personId, password);
      await endSessions(tx, personId, sessionId);
      await logOperation(tx, viewerOfRequest(request), { action: 'password_changed' });
      return renewSession(tx, sessionId, visitor);
    });
    sessionCookie.set(reply, token);
    return reply.code(204).send();
  });
}
