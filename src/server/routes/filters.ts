import { z } from 'zod';
import { companyZone } from '../../access/sessions.ts';
import { dayInZone } from '../../base/dates.ts';
import { transact, type Transaction } from '../../db/database.ts';
import { readFilters } from '../../records/filters.ts';
import { namesPeople } from '../../records/visibility.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import { answers } from '../answers/schemas.ts';
import type { World } from '../world.ts';

const choice = z.object({ code: z.string(), name: z.string() }).meta({ id: 'Choice' });

const filters = z
  .object({
    years: z.array(z.number()),
    provinces: z.array(choice),
    series: z.array(choice),
    channels: z.array(choice),
    sellers: z.array(choice),
  })
  .meta({ id: 'Filters' });

export function filterRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'filters',
    summary: 'What the filter bar offers the asker',
    tags: ['figures'],
    response: answers(filters),
  };
  app.get('/api/filters', { schema }, async (request) => {
    const { scope, role } = viewerOfRequest(request);
    const today = dayInZone(world.clock(), companyZone);
    const read = async (tx: Transaction) => {
      const found = await readFilters(tx);
      return (await namesPeople(tx, role, today)) ? found : { ...found, sellers: [] };
    };
    return transact(world.db, scope, read, { snapshot: true });
  });
}
