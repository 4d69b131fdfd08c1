// Attempts at what somebody may not do stand in the log of operations; the same again and again, ever more rarely.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from '../access/attempts/network.ts';
import { logOperation } from '../access/log/log-operation.ts';
import { thinOut } from '../access/log/thin-out.ts';
import { originOf } from '../access/visitor.ts';
import type { Refusal } from '../base/errors.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { statusOf } from './answers/statuses.ts';
import { visitorOf } from './visitor.ts';
import type { World } from './world.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why it was turned down. */
    refusal: Refusal | undefined;
  }
}

export function logRefusals(app: FastifyInstance, world: World): void {
  const countOf = thinOut({ now: () => world.clock().getTime() });
  app.decorateRequest('refusal', undefined);
  app.addHook('onSend', async (request) => {
    const code = request.refusal?.code;
    if (code === undefined || statusOf(code) !== 403) return;
    const subject = `${request.method} ${request.routeOptions.url ?? ''}`;
    const times = countOf(`${request.viewer?.personId ?? networkOf(request.ip)} ${code} ${subject}`);
    if (times !== undefined) await logRefused(world, request, { subject, details: { code, times } });
  });
}

async function logRefused(
  world: World,
  request: FastifyRequest,
  told: { subject: string; details: { code: string; times: number } },
): Promise<void> {
  const actor = request.viewer ?? { personId: null, from: originOf(visitorOf(request, world)) };
  await transact(world.db, wholeCompany, (tx) => logOperation(tx, actor, { action: 'refused', ...told })).catch(
    (error: unknown) => request.log.error({ err: error }, 'refusal not logged'),
  );
}
