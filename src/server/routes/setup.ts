import { z } from 'zod';
import { addLogin } from '../../access/logins.ts';
import { logOperation } from '../../access/log/log-operation.ts';
import { redeemSetupToken } from '../../access/setup-link.ts';
import { signIn } from '../../access/sign-in.ts';
import { originOf, type Visitor } from '../../access/visitor.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { beginChange } from '../../records/changes.ts';
import { savePeople } from '../../records/people.ts';
import { answerAdmission } from '../admitted.ts';
import type { App } from '../app.ts';
import { answers, text } from '../answers/schemas.ts';
import { session } from '../answers/session-answer.ts';
import { perAddress } from '../per-person.ts';
import { visitorOf } from '../visitor.ts';
import type { World } from '../world.ts';

const firstAdministrator = z
  .object({
    token: text(200).min(1),
    name: text(100).trim().min(1),
    username: text(200).min(1),
    password: text(1000).min(1),
  })
  .meta({ id: 'FirstAdministrator' });

export function setupRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'setup',
    summary: 'Makes the first administrator, with the one-time link, and signs them in',
    tags: ['session'],
    body: firstAdministrator,
    response: answers(session),
  };
  const config = perAddress(world.limits.signInsPerMinute);
  app.post('/api/setup', { schema, config }, async (request, reply) => {
    const visitor = visitorOf(request, world);
    await makeAdministrator(world, request.body, visitor);
    return answerAdmission(world, reply, await signIn(world.db, request.body, visitor));
  });
}

async function makeAdministrator(
  { db }: World,
  person: z.output<typeof firstAdministrator>,
  visitor: Visitor,
): Promise<void> {
  const from = originOf(visitor);
  await transact(db, wholeCompany, async (tx) => {
    await redeemSetupToken(tx, person.token, visitor.now);
    const version = await beginChange(tx, { kind: 'people', note: 'setup', changedBy: null });
    const [personId] = await savePeople(tx, { version, actor: { personId: null, from } }, [
      { name: person.name, role: 'administrator' },
    ]);
    if (personId === undefined) throw new Error('the administrator was not saved');
    const actor = { personId, from };
    await addLogin(tx, { personId, username: person.username, password: person.password }, actor);
    await logOperation(tx, actor, { action: 'setup', subject: person.name, version });
  });
}
