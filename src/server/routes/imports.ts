import { z } from 'zod';
import { transact } from '../../db/database.ts';
import { confirmations } from '../../intake/import-result.ts';
import { kinds } from '../../intake/layout/kinds.ts';
import { readMapping } from '../../intake/layout/mapping.ts';
import { askForImport, cancelImportJob, findImportJob, runAgain } from '../../jobs/import-jobs.ts';
import type { App } from '../app.ts';
import { arrivalOf, viewerOfRequest } from '../guard.ts';
import { describeJob, importJob, rejectsFile, whichRejects } from '../answers/import-answer.ts';
import { sendRejects } from '../answers/rejects-answer.ts';
import { languageOf } from '../answers/language.ts';
import { receiveUpload, removeFiles } from '../receive-upload.ts';
import { accepted, answers, download, idParameter } from '../answers/schemas.ts';
import { uncheckedBody } from '../unchecked-body.ts';
import type { World } from '../world.ts';

const upload = z
  .object({
    file: z
      .any()
      .meta({ type: 'array', items: { type: 'string', format: 'binary' } })
      .describe('One or several files; those of one kind become one batch'),
    kind: z.enum(kinds).optional(),
    mapping: z.string().optional().describe('A map, as JSON text'),
    confirm: z.string().optional().describe('The questions answered with yes, with commas between: losses,totals'),
    accept_losses: z.enum(['true', 'false']).optional().describe('The same as confirm=losses'),
    dry_run: z.enum(['true', 'false']).optional().describe('Checks and tells the effect, writes nothing'),
  })
  .meta({ id: 'ImportUpload' });

const importAsked = z.object({ id: z.number() }).meta({ id: 'ImportAsked' });

const runAgainBody = z
  .object({
    kind: z.enum(kinds).exactOptional(),
    mapping: z.record(z.string(), z.unknown()).exactOptional(),
    confirm: z.array(z.enum(confirmations)).exactOptional(),
    dry_run: z.boolean().exactOptional(),
  })
  .meta({ id: 'ImportRunAgain' });

const tags = ['imports'];

export function importRoutes(app: App, world: World): void {
  askRoute(app, world);
  lookRoute(app, world);
  cancelRoute(app, world);
  againRoute(app, world);
  rejectsRoute(app, world);
}

function askRoute(app: App, world: World): void {
  const schema = {
    operationId: 'importFile',
    summary: 'Uploads a file and asks for its import',
    tags,
    consumes: ['multipart/form-data'],
    body: upload,
    response: accepted(importAsked),
  };
  app.post('/api/imports', { schema, validatorCompiler: uncheckedBody }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    const upload = await receiveUpload(request, world);
    const job = { ...upload, arrival: arrivalOf(request) };
    const id = await transact(world.db, viewer.scope, (tx) => askForImport(tx, viewer, job)).catch(
      async (error: unknown) => {
        await removeFiles(world, job.files);
        throw error;
      },
    );
    world.imports.wake();
    return reply.code(202).send({ id });
  });
}

function lookRoute(app: App, world: World): void {
  const schema = {
    operationId: 'importState',
    summary: 'How far an import is, and what came of it',
    tags,
    params: idParameter,
    response: answers(importJob),
  };
  app.get('/api/imports/:id', { schema }, async (request) => {
    const viewer = viewerOfRequest(request);
    const job = await transact(world.db, viewer.scope, (tx) => findImportJob(tx, viewer, request.params.id));
    return describeJob(job, languageOf(request));
  });
}

function cancelRoute(app: App, world: World): void {
  const schema = {
    operationId: 'cancelImport',
    summary: 'Stops an import that waits or runs; nothing of it is kept',
    tags,
    params: idParameter,
    response: answers(importJob),
  };
  app.post('/api/imports/:id/cancel', { schema }, async (request) => {
    const viewer = viewerOfRequest(request);
    const job = await transact(world.db, viewer.scope, (tx) => cancelImportJob(tx, viewer, request.params.id));
    return describeJob(job, languageOf(request));
  });
}

function againRoute(app: App, world: World): void {
  const schema = {
    operationId: 'runImportAgain',
    summary: 'Asks for another run over the same files: after a look, with questions answered or another mapping',
    tags,
    params: idParameter,
    body: runAgainBody,
    response: accepted(importAsked),
  };
  app.post('/api/imports/:id/run', { schema }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    const { mapping, dry_run = false, ...said } = request.body;
    const options = {
      ...said,
      dry_run,
      ...(mapping !== undefined && { mapping: readMapping(JSON.stringify(mapping)) }),
      language: languageOf(request),
    };
    const asked = { id: request.params.id, options };
    const id = await transact(world.db, viewer.scope, (tx) => runAgain(tx, viewer, asked));
    world.imports.wake();
    return reply.code(202).send({ id });
  });
}

function rejectsRoute(app: App, world: World): void {
  const schema = {
    operationId: 'importRejects',
    summary: 'The rows that came back, to be mended and imported again',
    tags,
    params: idParameter,
    querystring: whichRejects,
    response: download('application/octet-stream'),
  };
  app.get('/api/imports/:id/rejects', { schema }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    const job = await transact(world.db, viewer.scope, (tx) => findImportJob(tx, viewer, request.params.id));
    return sendRejects(reply, world.db, rejectsFile(job, request.query));
  });
}
