// The running server: its socket, its log, and the worker that runs the imports asked for in the browser.

import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Provider } from '../access/providers/provider.ts';
import type { Day } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import type { Database } from '../db/database.ts';
import { removeLeftovers } from '../files/stored-files.ts';
import { type ImportWorker, startImportWorker, type WorkerOptions } from '../jobs/import-worker.ts';
import type { App } from './app.ts';
import { buildServer } from './build-server.ts';
import { type Daily, type DailyOptions, startDaily } from './daily.ts';
import { type LogOptions, openLog } from './log.ts';
import { type Limits, usualLimits, type World } from './world.ts';

export interface ServerOptions {
  db: Database;
  /** Where to listen; only this machine is let in unless another address is named. */
  host?: string | undefined;
  /** Without one it is 4180, or one of the next few where that is taken. */
  port?: number | undefined;
  webDir?: string | undefined;
  clock?: () => Date;
  log?: LogOptions;
  limits?: Partial<Limits>;
  address?: URL | undefined;
  providers?: readonly Provider[];
  metricsToken?: string | undefined;
  /** Does the work of one import that was asked for in the browser. */
  runImport: WorkerOptions['run'];
  /** What is due once a day, at the start for the first time. */
  daily?: DailyOptions['work'];
  /** Makes the backup of a day, in the night or at the first start after it. */
  backUp?: DailyOptions['work'];
  /** Watches folders for files; `wake` has the imports of those that it took begin. */
  watch?: (wake: () => void) => { stop(): Promise<void> };
}

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

const usualPort = 4180;
const portsTried = 10;
const answerWaitMs = 3000;
const stopWaitMs = 10_000;

/** Starts serving; refuses when the port named is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { db, host = '127.0.0.1', clock = () => new Date() } = options;
  const logger = openLog(options.log ?? {});
  let worker: ImportWorker | undefined;
  const world: World = {
    db,
    clock,
    imports: { wake: () => worker?.wake() },
    limits: { ...usualLimits, ...options.limits },
    address: options.address,
    providers: options.providers ?? [],
    metricsToken: options.metricsToken,
    webDir: options.webDir ?? join(import.meta.dirname, '../../dist/web'),
  };
  const app = await buildServer(world, logger);
  const url = await listen(app, host, options.port);
  const onBug = (error: unknown, job?: { id: number }) => logger.error({ err: error, job: job?.id }, 'import bug');
  worker = startImportWorker(db, { run: options.runImport, onBug });
  const work = async (today: Day) => {
    await removeLeftovers(db.dataDir, clock());
    await options.daily?.(today);
  };
  const daily = startDaily({ clock, work, onBug: (error) => logger.error({ err: error }, 'daily bug') });
  const backingUp = options.backUp && startBackups(options.backUp, { clock, logger });
  const watching = options.watch?.(worker.wake);
  const close = async () => {
    await closeSocket(app);
    await watching?.stop();
    await daily.stop();
    await backingUp?.stop();
    await worker?.stop(stopWaitMs);
  };
  return { url, close };
}

const backupHour = 2;
const backupRetryMs = 3_600_000;

function startBackups(work: DailyOptions['work'], { clock, logger }: { clock: () => Date; logger: Logger }): Daily {
  const onBug = (error: unknown) => logger.error({ err: error }, 'backup failed');
  return startDaily({ clock, work, onBug, hour: backupHour, retryMs: backupRetryMs });
}

// Answers under way are finished, but whoever reads theirs no further does not keep the server from stopping.
async function closeSocket(app: App): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), answerWaitMs);
  await app.close();
  clearTimeout(timer);
}

async function listen(app: App, host: string, port: number | undefined): Promise<string> {
  const ports = port === undefined ? Array.from({ length: portsTried }, (_, index) => usualPort + index) : [port];
  for (const each of ports) {
    try {
      return await app.listen({ host, port: each });
    } catch (error) {
      if (!isSystemError(error) || error.code !== 'EADDRINUSE') throw asRefusal(error, each);
    }
  }
  throw portTaken(ports);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function asRefusal(error: unknown, port: number): unknown {
  if (!isSystemError(error) || error.code !== 'EACCES') return error;
  return new Refusal('port_forbidden', {
    zh: `没有权限使用端口 ${port}，请用 --port 指定一个大于 1023 的端口。`,
    en: `Port ${port} may not be used by this account. Name one above 1023 with --port.`,
  });
}

function portTaken(ports: number[]): Refusal {
  const named = ports.length > 1 ? `${ports[0]}–${ports.at(-1)}` : String(ports[0]);
  return new Refusal('port_taken', {
    zh: `端口 ${named} 已被占用，请用 --port 指定其他端口。`,
    en: `Port ${named} is taken. Name another one with --port.`,
  });
}
