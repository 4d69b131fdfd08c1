// How long the server waits for those who are slow, or who only hold a connection open; the framework waits for ever.

import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Limits } from './world.ts';

/** The server's own time limits. */
export function patience(limits: Limits) {
  return {
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: Math.min(limits.headersMs, 5000) },
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.idleMs,
  } satisfies FastifyServerOptions & { http: object };
}

/** A body without a file comes soon, or its connection ends. */
export function endSlowBodies(app: FastifyInstance, { bodyMs, connections }: Limits): void {
  app.server.maxConnections = connections;
  app.addHook('onRequest', async (request) => {
    if (!hasBody(request) || isForm(request)) return;
    const timer = setTimeout(() => request.raw.complete || request.raw.destroy(), bodyMs);
    request.raw.once('close', () => clearTimeout(timer));
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function isForm({ headers }: FastifyRequest): boolean {
  return /^multipart\/form-data/i.test(headers['content-type'] ?? '');
}
