import { z } from 'zod';
import { sql } from 'kysely';
import type { App } from '../app.ts';
import { answers } from '../answers/schemas.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';

const health = z.object({ ok: z.literal(true), version: z.string() }).meta({ id: 'Health' });

export function healthRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'health',
    summary: 'Whether the server and its database work',
    tags: ['health'],
    response: answers(health),
  };
  app.get('/healthz', { schema, logLevel: 'warn' }, async () => {
    await sql`select 1`.execute(world.db.kysely);
    return { ok: true as const, version };
  });
}
