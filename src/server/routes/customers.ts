import { z } from 'zod';
import { companyZone } from '../../access/sessions.ts';
import { dayInZone } from '../../base/dates.ts';
import { transact, type Transaction } from '../../db/database.ts';
import { customerTiers } from '../../figures/properties/customer-tiers.ts';
import { readCustomer, revealPhone } from '../../records/customers/customer-detail.ts';
import { customerOrders, listCustomers, type Tier, tiers } from '../../records/customers/customer-list.ts';
import { namesPeople } from '../../records/visibility.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import { answers, idParameter, page, text } from '../answers/schemas.ts';
import type { World } from '../world.ts';

const tier = z.enum(tiers).describe('By the purchases of the year; none: below the base band, or nothing bought.');

const facts = {
  id: z.number(),
  code: z.string().nullable(),
  name: z.string(),
  owner: z.string().nullable(),
  region: z.string().nullable(),
  industry: z.string().nullable(),
  channel: z.string().nullable(),
  tier,
};

const customer = z.object(facts).meta({ id: 'Customer' });

const customers = z
  .object({ total: z.number(), tier_year: z.number().describe('The year of the tiers.'), customers: z.array(customer) })
  .meta({ id: 'Customers' });

const detail = z
  .object({
    ...facts,
    tier_year: z.number().describe('The year of the tier.'),
    distributor: z.string().nullable(),
    since: z.string().nullable().describe('A day'),
    merged: z.array(z.string()).describe('The names of customers that are merged into it.'),
    contact: z.string().nullable(),
    phone: z.string().nullable().describe('Always masked; POST /api/customers/{id}/phone gives the whole number.'),
    contact_showing: z.enum(['full', 'masked', 'none']).describe('What of the contact the asker may see.'),
  })
  .meta({ id: 'CustomerDetail' });

const tags = ['records'];

export function customerRoutes(app: App, world: World): void {
  listRoute(app, world);
  detailRoute(app, world);

  const schema = {
    operationId: 'revealPhone',
    summary: 'The whole phone number of a customer, for whoever may see it; that it was asked for is logged',
    tags,
    params: idParameter,
    response: answers(z.object({ phone: z.string().nullable() }).meta({ id: 'CustomerPhone' })),
  };
  app.post('/api/customers/:id/phone', { schema }, async (request) => {
    const viewer = viewerOfRequest(request);
    const phone = await transact(world.db, viewer.scope, (tx) => revealPhone(tx, viewer, request.params.id));
    return { phone };
  });
}

function listRoute(app: App, world: World): void {
  const schema = {
    operationId: 'customers',
    summary: 'Customers by code, those one may see',
    tags,
    querystring: z.object({
      search: text(200).optional().describe('Part of a code or a name.'),
      region: text(200).optional().describe('A province, or a path such as 浙江/宁波: all that lies in it.'),
      tier: tier.optional(),
      owner: text(200).optional().describe('The code or name of a person.'),
      order: z.enum(customerOrders).default('code'),
      descending: z.stringbool().default(false),
      ...page(500),
    }),
    response: answers(customers),
  };
  app.get('/api/customers', { schema }, async (request) => {
    const viewer = viewerOfRequest(request);
    const today = dayInZone(world.clock(), companyZone);
    const read = async (tx: Transaction) => {
      const named = await namesPeople(tx, viewer.role, today);
      const { year, ...known } = await customerTiers({ db: world.db, tx }, viewer, today);
      const asked = named ? request.query : { ...request.query, ...withoutOwners(request.query) };
      const found = await listCustomers(tx, asked, known);
      return { ...found, tier_year: year, customers: found.customers.map((each) => (named ? each : nameless(each))) };
    };
    return transact(world.db, viewer.scope, read, { snapshot: true });
  });
}

function detailRoute(app: App, world: World): void {
  const schema = {
    operationId: 'customer',
    summary: 'One customer, with its contact as the role may see it',
    tags,
    params: idParameter,
    response: answers(detail),
  };
  app.get('/api/customers/:id', { schema }, async (request) => {
    const viewer = viewerOfRequest(request);
    const today = dayInZone(world.clock(), companyZone);
    const read = async (tx: Transaction) => {
      const found = await readCustomer(tx, viewer, request.params.id);
      const { year, ...known } = await customerTiers({ db: world.db, tx }, viewer, today);
      const own = known.tiers[known.customerIds.indexOf(found.id)] as Tier | undefined;
      const named = await namesPeople(tx, viewer.role, today);
      return { ...(named ? found : nameless(found)), tier: own ?? ('none' as const), tier_year: year };
    };
    return transact(world.db, viewer.scope, read, { snapshot: true });
  });
}

/** Neither by a column nor by what it finds or how it is ordered may a list tell whose a customer is. */
function withoutOwners({ order }: { order: (typeof customerOrders)[number] }) {
  return { owner: undefined, order: order === 'owner' ? ('code' as const) : order };
}

function nameless<T extends { owner: string | null }>(customer: T): T {
  return { ...customer, owner: null };
}
