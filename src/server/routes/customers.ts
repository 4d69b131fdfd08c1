import { z } from 'zod';
import { transact } from '../../db/database.ts';
import { listCustomers } from '../../records/customer-list.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import { answers, page, text } from '../answers/schemas.ts';
import type { World } from '../world.ts';

const customer = z
  .object({
    id: z.number(),
    code: z.string().nullable(),
    name: z.string(),
    owner: z.string().nullable(),
    region: z.string().nullable(),
    industry: z.string().nullable(),
    channel: z.string().nullable(),
  })
  .meta({ id: 'Customer' });

const customers = z.object({ total: z.number(), customers: z.array(customer) }).meta({ id: 'Customers' });

export function customerRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'customers',
    summary: 'Customers by code, those one may see',
    tags: ['records'],
    querystring: z.object({ search: text(200).optional(), ...page(500) }),
    response: answers(customers),
  };
  app.get('/api/customers', { schema }, async (request) =>
    transact(world.db, viewerOfRequest(request).scope, (tx) => listCustomers(tx, request.query), { snapshot: true }),
  );
}
