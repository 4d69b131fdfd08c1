// The OpenAPI document without a running server: the routes are registered, nobody asks them anything.

import { pino } from 'pino';
import type { Database } from '../db/database.ts';
import { buildServer } from './build-server.ts';
import { usualLimits, type World } from './world.ts';

const unasked: World = {
  get db(): Database {
    throw new Error('describing the API needs no database');
  },
  clock: () => new Date(0),
  imports: { wake: () => undefined },
  limits: usualLimits,
  providers: [],
  webDir: import.meta.dirname,
};

export async function apiDocument(): Promise<object> {
  const app = await buildServer(unasked, pino({ enabled: false }));
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
