import { z } from 'zod';
import { companyZone } from '../../access/sessions.ts';
import { dayInZone } from '../../base/dates.ts';
import { transact, type Transaction } from '../../db/database.ts';
import { listCustomers } from '../../records/customers/customer-list.ts';
import { namesPeople } from '../../records/visibility.ts';
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
  app.get('/api/customers', { schema }, async (request) => {
    const { scope, role } = viewerOfRequest(request);
    const today = dayInZone(world.clock(), companyZone);
    const read = async (tx: Transaction) => {
      const found = await listCustomers(tx, request.query);
      if (await namesPeople(tx, role, today)) return found;
      return { ...found, customers: found.customers.map((each) => ({ ...each, owner: null })) };
    };
    return transact(world.db, scope, read, { snapshot: true });
  });
}
