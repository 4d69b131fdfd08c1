// What the server measures of itself, in the text that Prometheus and OpenTelemetry collectors read. Labels name routes and
// kinds of answers, never people, customers or files.

import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { World } from '../world.ts';
import { readStanding, type Standing } from './standing.ts';

/** Measures every answer of the application from now on. */
export function measureServer(app: FastifyInstance, world: Pick<World, 'db'>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureAnswers(app, registry);
  gaugesOf(registry, world);
  return registry;
}

function measureAnswers(app: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'youju_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.3, 1, 3, 10, 30],
    registers: [registry],
  });
  const bugs = new Counter({
    name: 'youju_http_failures_total',
    help: 'Requests that failed by our own fault',
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'; // The pattern, so that addresses cannot make ever new rows.
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    seconds.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) bugs.inc();
  });
}

const gauges: { name: string; help: string; of: (standing: Standing) => number }[] = [
  { name: 'youju_ledger_version', help: 'Version of the ledger', of: ({ version }) => version },
  { name: 'youju_imports_waiting', help: 'Imports that wait for their turn', of: ({ waiting }) => waiting },
  { name: 'youju_imports_running', help: 'Imports under way', of: ({ running }) => running },
  {
    name: 'youju_operation_log_rows',
    help: 'Rows of the operation log; fewer than before means that it was cut off',
    of: ({ operations }) => operations,
  },
  { name: 'youju_sessions', help: 'Sessions that are not over', of: ({ sessions }) => sessions },
  {
    name: 'youju_backup_last_timestamp_seconds',
    help: 'When the newest backup was made, 0 for never',
    of: ({ backedUpAt }) => (backedUpAt?.getTime() ?? 0) / 1000,
  },
];

// All are asked for in one transaction, by the first that is collected; the others wait for its answer.
function gaugesOf(registry: Registry, world: Pick<World, 'db'>): void {
  let asked: Promise<Standing> | undefined;
  const standing = () => (asked ??= readStanding(world.db).finally(() => (asked = undefined)));
  for (const { name, help, of } of gauges)
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(of(await standing()));
      },
    });
}
