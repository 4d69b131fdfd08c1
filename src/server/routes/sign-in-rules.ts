// What the company asks of everybody who signs in.

import { z } from 'zod';
import { readSignInRules } from '../../access/sign-in-rules.ts';
import { roles } from '../../access/viewer.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { saveSignInRules } from '../../records/sign-in-rules.ts';
import { answers } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const rules = z
  .object({ two_step_roles: z.array(z.enum(roles)).describe('Roles that cannot sign in without a second step') })
  .meta({ id: 'SignInRules' });

const tags = ['account'];

export function signInRuleRoutes(app: App, world: World): void {
  const read = { operationId: 'signInRules', summary: 'What sign-in asks of whom', tags, response: answers(rules) };
  app.get('/api/sign-in-rules', { schema: read }, async () => transact(world.db, wholeCompany, readSignInRules));

  const save = {
    operationId: 'saveSignInRules',
    summary: 'Asks roles for a second step; who lacks it is signed out and sets it up at the next sign-in',
    tags,
    body: rules,
    response: answers(rules),
  };
  app.put('/api/sign-in-rules', { schema: save }, async (request) =>
    transact(world.db, wholeCompany, (tx) => saveSignInRules(tx, request.body, viewerOfRequest(request))),
  );
}
