// The people of the region in their tree: who has which place from when on, who comes and who leaves.

import { z } from 'zod';
import { companyZone } from '../../access/sessions.ts';
import { roles } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import { transact } from '../../db/database.ts';
import { addPerson, leavePerson, placePerson } from '../../records/org/change-person.ts';
import { findPerson, listPeople } from '../../records/org/list-people.ts';
import { unknownPerson } from '../../records/org/refusals.ts';
import { answers, day, idParameter, text } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const role = z.enum(roles);
const id = z.int().min(1).max(2_147_483_647);
const place = z
  .object({
    role,
    supervisor: z.object({ id: z.number(), name: z.string() }).nullable(),
    from: z.string().nullable().describe('Null: since ever'),
    to: z.string().nullable().describe('The last day; null: until further notice'),
  })
  .meta({ id: 'Place' });

const person = z
  .object({
    id: z.number(),
    code: z.string().nullable(),
    name: z.string(),
    hired_on: z.string().nullable(),
    left_on: z.string().nullable().describe('The last day with the company'),
    place: place.nullable().describe('Of today; null before the first one begins'),
    next: place.nullable(),
    places: z.array(place).describe('All that were and are to be'),
    login: z.object({ username: z.string(), disabled: z.boolean() }).nullable(),
  })
  .meta({ id: 'ListedPerson' });

const newPerson = z
  .object({
    name: text(100).trim().min(1),
    code: text(100).trim().min(1).nullable().default(null),
    role,
    supervisor_id: id.nullable().default(null),
    hired_on: day.nullable().default(null),
    from: day.nullable().default(null).describe('From when the place holds; since ever without it.'),
  })
  .meta({ id: 'NewPerson' });

const newPlace = z.object({ role, supervisor_id: id.nullable(), from: day }).meta({ id: 'NewPlace' });
const leaving = z.object({ last_day: day.nullable().describe('Null takes the leaving back.') }).meta({ id: 'Leaving' });

const tags = ['people'];

export function peopleRoutes(app: App, world: World): void {
  const today = () => dayInZone(world.clock(), companyZone);
  const answerOne = async (scope: Parameters<typeof transact>[1], personId: number) => {
    const found = await transact(world.db, scope, (tx) => findPerson(tx, personId, today()), { snapshot: true });
    if (!found) throw unknownPerson(personId);
    return found;
  };

  const list = {
    operationId: 'people',
    summary: 'The people of the region by name, with their places and whether they can sign in',
    tags,
    response: answers(z.object({ people: z.array(person) }).meta({ id: 'People' })),
  };
  app.get('/api/people', { schema: list }, async (request) => {
    const { scope } = viewerOfRequest(request);
    return { people: await transact(world.db, scope, (tx) => listPeople(tx, today()), { snapshot: true }) };
  });

  const add = { operationId: 'addPerson', summary: 'Adds a person', tags, body: newPerson, response: answers(person) };
  app.post('/api/people', { schema: add }, async (request) => {
    const viewer = viewerOfRequest(request);
    const added = await transact(world.db, viewer.scope, (tx) => addPerson(tx, viewer, request.body));
    return answerOne(viewer.scope, added);
  });

  const move = {
    operationId: 'placePerson',
    summary: 'Gives a person another role or supervisor from a day on',
    tags,
    params: idParameter,
    body: newPlace,
    response: answers(person),
  };
  app.put('/api/people/:id/place', { schema: move }, async (request) => {
    const viewer = viewerOfRequest(request);
    const wanted = { ...request.params, ...request.body };
    await transact(world.db, viewer.scope, (tx) => placePerson(tx, viewer, wanted, today()));
    return answerOne(viewer.scope, wanted.id);
  });

  const leave = {
    operationId: 'leavePerson',
    summary: 'Says a person’s last day with the company, after which they no longer sign in',
    tags,
    params: idParameter,
    body: leaving,
    response: answers(person),
  };
  app.put('/api/people/:id/leaving', { schema: leave }, async (request) => {
    const viewer = viewerOfRequest(request);
    const wanted = { ...request.params, lastDay: request.body.last_day };
    await transact(world.db, viewer.scope, (tx) => leavePerson(tx, viewer, wanted, today()));
    return answerOne(viewer.scope, wanted.id);
  });
}
