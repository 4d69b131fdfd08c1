import { z } from 'zod';
import { transact, wholeCompany } from '../../db/database.ts';
import { currentVersion } from '../../records/changes.ts';
import type { App } from '../app.ts';
import { answers } from '../answers/schemas.ts';
import type { World } from '../world.ts';

const health = z.object({ ok: z.literal(true) }).meta({ id: 'Health' });

export function healthRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'health',
    summary: 'Whether the server and its database work',
    tags: ['health'],
    response: answers(health),
  };
  app.get('/healthz', { schema, logLevel: 'warn' }, async () => {
    await transact(world.db, wholeCompany, currentVersion, { snapshot: true });
    return { ok: true as const };
  });
}
