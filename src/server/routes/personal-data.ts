// What is kept of a person: a copy of it, and its erasure. For employees, and for the contacts of customers.

import { z } from 'zod';
import { maskDigits } from '../../access/masking.ts';
import { companyZone } from '../../access/sessions.ts';
import { dayInZone } from '../../base/dates.ts';
import { transact } from '../../db/database.ts';
import { copyAsZip, copyFileName } from '../../records/personal/copy-file.ts';
import { personalCopy } from '../../records/personal/copy.ts';
import { erase, type ErasureLook, lookAtErasure } from '../../records/personal/erase.ts';
import { removeMarkedFiles } from '../../records/personal/removed-files.ts';
import { type SubjectKind, subjectOf } from '../../records/personal/subject.ts';
import type { App } from '../app.ts';
import { attachment } from '../answers/attachment.ts';
import { answers, download, idParameter, text } from '../answers/schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const note = z.object({ table: z.string(), column: z.string(), id: z.number(), text: z.string() });
const file = z.object({ path: z.string(), name: z.string(), batch: z.number() });

const look = z
  .object({
    versions: z.number().describe('Versions of the record that are written anew.'),
    sign_in: z.number().describe('Rows of sign-in data that go.'),
    notes: z.array(note).describe('What people wrote freely that names them; numbers are masked.'),
    files: z.array(file).describe('Stored files that hold them.'),
    remaining: z.object({ operations: z.number(), reports: z.number() }).describe('What cannot be changed, and stays.'),
  })
  .meta({ id: 'ErasureLook' });

const wish = z
  .object({
    confirm: text(200).describe('The name of the employee, or of the customer whose contact it is.'),
    notes: z.boolean().default(false).describe('Takes name and number out of notes too.'),
    files: z.boolean().default(false).describe('Takes the stored files that hold them away too.'),
  })
  .meta({ id: 'ErasureWish' });

const done = z
  .object({
    version: z.number(),
    name: z.string().nullable().describe('How an employee is called from now on.'),
    versions: z.number(),
    sign_in: z.number(),
    notes: z.number(),
    files: z.number(),
  })
  .meta({ id: 'Erasure' });

const tags = ['people'];
const zipType = 'application/zip';

const places = {
  people: { kind: 'employee', operation: 'Person', of: 'an employee' },
  customers: { kind: 'contact', operation: 'Contact', of: 'the contact of a customer' },
} as const satisfies Record<string, { kind: SubjectKind; operation: string; of: string }>;

export function personalDataRoutes(app: App, world: World): void {
  for (const at of ['people', 'customers'] as const) {
    copyRoute(app, world, at);
    lookRoute(app, world, at);
    eraseRoute(app, world, at);
  }
}

type At = keyof typeof places;

function copyRoute(app: App, world: World, at: At): void {
  const { kind, operation, of } = places[at];
  const schema = {
    operationId: `copyOf${operation}`,
    summary: `All that is kept of ${of}, as JSON and as a workbook; that it was asked for is logged`,
    tags,
    params: idParameter,
    response: download(zipType),
  };
  app.get(`/api/${at}/:id/copy`, { schema, compress: false }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    const copy = await transact(world.db, viewer.scope, async (tx) =>
      personalCopy(tx, viewer, { subject: await subjectOf(tx, kind, request.params.id), now: world.clock() }),
    );
    reply.type(zipType).header('content-disposition', attachment(copyFileName(copy)));
    return reply.send(Buffer.from(await copyAsZip(copy)));
  });
}

function lookRoute(app: App, world: World, at: At): void {
  const { kind, operation, of } = places[at];
  const schema = {
    operationId: `lookAtErasureOf${operation}`,
    summary: `What of ${of} would go, and what would stay`,
    tags,
    params: idParameter,
    response: answers(look),
  };
  app.get(`/api/${at}/:id/erasure`, { schema }, async (request) => {
    const { scope } = viewerOfRequest(request);
    const found = await transact(
      world.db,
      scope,
      async (tx) => lookAtErasure(tx, await subjectOf(tx, kind, request.params.id)),
      { snapshot: true },
    );
    return onTheWire(found);
  });
}

function onTheWire({ confirm: _, ...found }: ErasureLook) {
  return { ...found, notes: found.notes.map((each) => ({ ...each, text: maskDigits(each.text) })) };
}

function eraseRoute(app: App, world: World, at: At): void {
  const { kind, operation, of } = places[at];
  const schema = {
    operationId: `erase${operation}`,
    summary: `Erases the personal data of ${of} in every version; it cannot be undone, and no figure changes`,
    tags,
    params: idParameter,
    body: wish,
    response: answers(done),
  };
  app.post(`/api/${at}/:id/erasure`, { schema }, async (request) => {
    const viewer = viewerOfRequest(request);
    const today = dayInZone(world.clock(), companyZone);
    const erased = await transact(world.db, viewer.scope, async (tx) => {
      const subject = await subjectOf(tx, kind, request.params.id);
      return erase(tx, viewer, { subject, ...request.body }, today);
    });
    await removeMarkedFiles(world.db);
    return { ...erased, files: erased.files.length };
  });
}
