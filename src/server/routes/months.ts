import { z } from 'zod';
import { companyZone } from '../../access/sessions.ts';
import { type Day, dayInZone, isDay } from '../../base/dates.ts';
import { transact } from '../../db/database.ts';
import { type LateDocument, lateDocuments } from '../../records/late-documents.ts';
import { listMonths } from '../../records/month-list.ts';
import { closeMonth, reopenMonth } from '../../records/period-close.ts';
import type { App } from '../app.ts';
import { answers, page } from '../answers/schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const month = z
  .string()
  .refine((text) => isDay(`${text}-01`), 'a month is written YYYY-MM')
  .meta({ description: 'YYYY-MM', example: '2025-07' });
const instant = z.string().describe('An instant, ISO 8601');

const monthState = z
  .object({
    month,
    state: z
      .enum(['running', 'open', 'closed', 'reopened'])
      .describe('running: not over; open: closes on its day; reopened: stays open until somebody closes it.'),
    closed_at: instant.nullable().describe('Null for a month that is closed because its day has come.'),
    closed_by: z.string().nullable().describe('Who closed it; null for the program itself and the command line.'),
    closes_on: z.string().describe('The day on which it closes by itself.'),
    late: z.number().describe('Documents that came, changed or went after the close.'),
  })
  .meta({ id: 'MonthState' });

const lateDocument = z
  .object({
    month,
    number: z.string(),
    customer: z.string(),
    date: z.string(),
    amount: z.string().nullable().describe('What it now adds to the month, in yuan; null when it is gone.'),
    amount_at_close: z.string().nullable().describe('What it added at the close; null when it was not there.'),
    file: z.string(),
    sheet: z.string().nullable(),
    row: z.number(),
    came_at: instant,
    came_by: z.string().nullable().describe('Who imported it; null for the command line.'),
    closed_at: instant,
  })
  .meta({ id: 'LateDocument' });

const monthChange = z.object({ month, ledger_version: z.number() }).meta({ id: 'MonthChange' });
const params = z.object({ month });
const tags = ['months'];

export function monthRoutes(app: App, world: World): void {
  const today = () => dayInZone(world.clock(), companyZone);
  listRoute(app, world, today);
  lateRoute(app, world);

  const close = {
    operationId: 'closeMonth',
    summary: 'Closes a month: what comes for it later is late',
    tags,
    params,
    response: answers(monthChange),
  };
  app.post('/api/months/:month/close', { schema: close }, async (request) =>
    closeMonth(world.db, viewerOfRequest(request), { ...request.params, today: today() }),
  );

  const reopen = {
    operationId: 'reopenMonth',
    summary: 'Opens a closed month until somebody closes it',
    tags,
    params,
    response: answers(monthChange),
  };
  app.delete('/api/months/:month/close', { schema: reopen }, async (request) =>
    reopenMonth(world.db, viewerOfRequest(request), { ...request.params, today: today() }),
  );
}

function listRoute(app: App, world: World, today: () => Day): void {
  const schema = {
    operationId: 'months',
    summary: 'The months of the ledger and whether they are closed, the newest first',
    tags,
    response: answers(z.object({ months: z.array(monthState) }).meta({ id: 'Months' })),
  };
  app.get('/api/months', { schema }, async (request) => {
    const { scope } = viewerOfRequest(request);
    const months = await transact(world.db, scope, (tx) => listMonths(tx, today()), { snapshot: true });
    return { months: months.map((each) => ({ ...each, closed_at: each.closed_at?.toISOString() ?? null })) };
  });
}

function lateRoute(app: App, world: World): void {
  const schema = {
    operationId: 'lateDocuments',
    summary: 'The documents that came, changed or went after a month was closed, the last first',
    tags,
    params,
    querystring: z.object(page(1000)),
    response: answers(z.object({ total: z.number(), documents: z.array(lateDocument) }).meta({ id: 'LateDocuments' })),
  };
  app.get('/api/months/:month/late', { schema }, async (request) => {
    const { month } = request.params;
    const wanted = { from: month, to: month, ...request.query };
    const { scope } = viewerOfRequest(request);
    const { total, documents } = await transact(world.db, scope, (tx) => lateDocuments(tx, wanted), { snapshot: true });
    return { total, documents: documents.map(onTheWire) };
  });
}

function onTheWire({ came_at: cameAt, closed_at: closedAt, ...document }: LateDocument) {
  return { ...document, came_at: cameAt.toISOString(), closed_at: closedAt.toISOString() };
}
