import { z } from 'zod';
import { transact } from '../../db/database.ts';
import { forgetApart, listProposals, tellApart } from '../../records/close-names/proposals.ts';
import { mergeCustomers, undoMerge } from '../../records/merges/merge-customers.ts';
import { listMerges } from '../../records/merges/merge-list.ts';
import type { App } from '../app.ts';
import { answers, page } from '../answers/schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const id = z.coerce.number().int().min(1).max(2_147_483_647);

const customerName = z
  .object({ id: z.number(), code: z.string().nullable(), name: z.string() })
  .meta({ id: 'CustomerName' });

const merge = z
  .object({
    customer: customerName,
    into: customerName,
    version: z.number(),
    merged_at: z.string().describe('An instant, ISO 8601'),
    merged_by: z.string().nullable().describe('Who merged them; null for the command line.'),
  })
  .meta({ id: 'Merge' });

const change = z
  .object({
    customer: z.number(),
    into: z.number(),
    documents: z.number().describe('Documents that moved from the one to the other.'),
    records: z.number().describe('Records of other kinds that moved.'),
    ledger_version: z.number(),
  })
  .meta({ id: 'MergeChange' });

const card = z
  .object({
    ...customerName.shape,
    region: z.string().nullable(),
    industry: z.string().nullable(),
    owner: z.string().nullable(),
    lines: z.number(),
    first_day: z.string().nullable(),
    last_day: z.string().nullable(),
  })
  .meta({ id: 'CustomerCard' });

const proposal = z
  .object({
    closeness: z
      .enum(['spelling', 'place', 'short', 'near'])
      .describe(
        'spelling: the same but for width, brackets and the form of the company; place: but for a place that one gives; short: one leaves out the trade; near: one character differs.',
      ),
    left: card,
    right: card,
  })
  .meta({ id: 'Proposal' });

const tags = ['records'];

export function mergeRoutes(app: App, world: World): void {
  listRoute(app, world);
  proposalsRoute(app, world);

  const into = {
    operationId: 'mergeCustomers',
    summary: 'Takes a customer for another: figures show one, later imports follow, and it can be undone',
    tags,
    body: z.object({ customer: id, into: id }).meta({ id: 'MergeRequest' }),
    response: answers(change),
  };
  app.post('/api/merges', { schema: into }, async (request) =>
    mergeCustomers(world.db, viewerOfRequest(request), request.body),
  );

  const undo = {
    operationId: 'undoMerge',
    summary: 'Gives a merged customer its own again',
    tags,
    params: z.object({ customer: id }),
    response: answers(change),
  };
  app.delete('/api/merges/:customer', { schema: undo }, async (request) =>
    undoMerge(world.db, viewerOfRequest(request), request.params.customer),
  );
  apartRoutes(app, world);
}

function listRoute(app: App, world: World): void {
  const schema = {
    operationId: 'merges',
    summary: 'The customers that are taken for others, the last first',
    tags,
    response: answers(z.object({ merges: z.array(merge) }).meta({ id: 'Merges' })),
  };
  app.get('/api/merges', { schema }, async (request) => {
    const merges = await transact(world.db, viewerOfRequest(request).scope, listMerges, { snapshot: true });
    return { merges: merges.map((each) => ({ ...each, merged_at: each.merged_at.toISOString() })) };
  });
}

function apartRoutes(app: App, world: World): void {
  const pair = z.object({ left: id, right: id });
  const told = answers(z.object({ left: z.number(), right: z.number() }));
  const apart = {
    operationId: 'tellCustomersApart',
    summary: 'Remembers that two customers are not the same',
    tags,
    body: pair.meta({ id: 'CustomerPair' }),
    response: told,
  };
  app.post('/api/merges/apart', { schema: apart }, async (request) =>
    tellApart(world.db, viewerOfRequest(request), request.body),
  );

  const forget = {
    operationId: 'forgetCustomersApart',
    summary: 'Two customers that were told apart may be proposed again',
    tags,
    params: z.object({ left: id, right: id }),
    response: told,
  };
  app.delete('/api/merges/apart/:left/:right', { schema: forget }, async (request) =>
    forgetApart(world.db, viewerOfRequest(request), request.params),
  );
}

function proposalsRoute(app: App, world: World): void {
  const schema = {
    operationId: 'mergeProposals',
    summary: 'Customers of close names that may be the same',
    tags,
    querystring: z.object(page(200)),
    response: answers(z.object({ total: z.number(), proposals: z.array(proposal) }).meta({ id: 'Proposals' })),
  };
  app.get('/api/merges/proposals', { schema }, async (request) =>
    transact(world.db, viewerOfRequest(request).scope, (tx) => listProposals(tx, request.query), { snapshot: true }),
  );
}
