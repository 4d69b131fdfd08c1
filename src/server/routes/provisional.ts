import { z } from 'zod';
import { transact } from '../../db/database.ts';
import { completeRecord } from '../../intake/complete-record.ts';
import { provisionalWorkbook } from '../../intake/provisional-workbook.ts';
import {
  completable,
  countProvisional,
  listProvisional,
  type Provisional,
  provisionalKinds,
} from '../../records/provisional.ts';
import type { App } from '../app.ts';
import { attachment } from '../answers/attachment.ts';
import { languageOf } from '../answers/language.ts';
import { answers, download, idParameter, page, text, workbookType } from '../answers/schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const kind = z.enum(provisionalKinds);
const key = z.enum([...completable.customers, ...completable.products, ...completable.people]);

const provisional = z
  .object({
    id: z.number(),
    code: z.string().nullable(),
    name: z.string(),
    values: z.record(z.string(), z.string().nullable()).describe('What can be completed; null is missing.'),
    lines: z.number().describe('Lines of the ledger that name it.'),
    seen_in: z.string().nullable().describe('The file that brought it.'),
    seen_at: z.string().describe('An instant, ISO 8601'),
  })
  .meta({ id: 'Provisional' });

const tags = ['records'];

export function provisionalRoutes(app: App, world: World): void {
  listRoutes(app, world);
  workbookRoute(app, world);

  const complete = {
    operationId: 'completeProvisional',
    summary: 'Completes one by hand, as a batch of one row that can be taken back',
    tags,
    params: z.object({ kind, ...idParameter.shape }),
    body: z.object({ values: z.partialRecord(key, text(200)) }).meta({ id: 'Completion' }),
    response: answers(z.object({ batch: z.number(), ledger_version: z.number() }).meta({ id: 'Completed' })),
  };
  app.post('/api/provisional/:kind/:id', { schema: complete }, async (request) => {
    const viewer = viewerOfRequest(request);
    const { values } = request.body;
    return completeRecord(world.db, viewer, { ...request.params, values, language: languageOf(request) });
  });
}

function listRoutes(app: App, world: World): void {
  const counts = {
    operationId: 'provisionalCounts',
    summary: 'How many customers, products and people nobody has entered yet',
    tags,
    response: answers(
      z.object({ customers: z.number(), products: z.number(), people: z.number() }).meta({ id: 'ProvisionalCounts' }),
    ),
  };
  app.get('/api/provisional', { schema: counts }, async (request) =>
    transact(world.db, viewerOfRequest(request).scope, countProvisional, { snapshot: true }),
  );

  const list = {
    operationId: 'provisional',
    summary: 'Those that nobody has entered yet, the most named first',
    tags,
    params: z.object({ kind }),
    querystring: z.object(page(500)),
    response: answers(z.object({ total: z.number(), rows: z.array(provisional) }).meta({ id: 'ProvisionalPage' })),
  };
  app.get('/api/provisional/:kind', { schema: list }, async (request) => {
    const { scope } = viewerOfRequest(request);
    const { total, rows } = await transact(
      world.db,
      scope,
      (tx) => listProvisional(tx, request.params.kind, request.query),
      {
        snapshot: true,
      },
    );
    return { total, rows: rows.map(onTheWire) };
  });
}

function onTheWire({ seen_at: seenAt, ...row }: Provisional) {
  return { ...row, seen_at: seenAt.toISOString() };
}

function workbookRoute(app: App, world: World): void {
  const schema = {
    operationId: 'provisionalWorkbook',
    summary: 'The template of the kind with those in it, to be filled in and imported',
    tags,
    params: z.object({ kind }),
    response: download(workbookType),
  };
  app.get('/api/provisional/:kind/workbook', { schema, compress: false }, async (request, reply) => {
    const { scope } = viewerOfRequest(request);
    const { kind } = request.params;
    const { fileName, content } = await transact(world.db, scope, (tx) =>
      provisionalWorkbook(tx, kind, languageOf(request)),
    );
    reply.type(workbookType).header('content-disposition', attachment(fileName));
    return reply.send(content);
  });
}
