// Who stands in for whom when reports are issued and withdrawn.

import { z } from 'zod';
import { listDeputies, nameDeputy, revokeDeputy } from '../../access/deputies.ts';
import { companyZone } from '../../access/sessions.ts';
import { dayInZone } from '../../base/dates.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { answers, day, idParameter, nothing } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const named = z.object({ id: z.number(), name: z.string() });
const deputy = z
  .object({
    id: z.number(),
    person: named.describe('Who is stood in for'),
    deputy: named,
    from: z.string(),
    to: z.string().describe('The last day'),
    acting: z.boolean().describe('Whether it holds today'),
  })
  .meta({ id: 'Deputy' });

const newDeputy = z
  .object({ deputy_id: z.int().min(1).max(2_147_483_647), from: day, to: day })
  .meta({ id: 'NewDeputy' });

const tags = ['people'];

export function deputyRoutes(app: App, world: World): void {
  const today = () => dayInZone(world.clock(), companyZone);

  const list = {
    operationId: 'deputies',
    summary: 'Who stands in for the asker, and for whom the asker stands in; all of them for administrators',
    tags,
    response: answers(z.object({ deputies: z.array(deputy) }).meta({ id: 'Deputies' })),
  };
  app.get('/api/deputies', { schema: list }, async (request) => {
    const viewer = viewerOfRequest(request);
    // A narrow scope does not see the person who is stood in for; that the rows are the asker's is in the query.
    return { deputies: await transact(world.db, wholeCompany, (tx) => listDeputies(tx, viewer, today())) };
  });

  const name = {
    operationId: 'nameDeputy',
    summary: 'Names somebody who issues and withdraws reports in the asker’s stead, for some days',
    tags,
    body: newDeputy,
    response: answers(z.object({ id: z.number() }).meta({ id: 'NamedDeputy' })),
  };
  app.post('/api/deputies', { schema: name }, async (request) => {
    const viewer = viewerOfRequest(request);
    const { deputy_id: deputyId, from, to } = request.body;
    const who = { viewer, today: today() };
    return { id: await transact(world.db, viewer.scope, (tx) => nameDeputy(tx, who, { deputyId, from, to })) };
  });

  const revoke = {
    operationId: 'revokeDeputy',
    summary: 'Ends a deputy at once',
    tags,
    params: idParameter,
    response: nothing,
  };
  app.delete('/api/deputies/:id', { schema: revoke }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    await transact(world.db, viewer.scope, (tx) => revokeDeputy(tx, viewer, request.params.id));
    return reply.code(204).send();
  });
}
