// One engine for the whole run, started before the first test file and stopped after the last.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Connection, connectOnce } from '../../src/db/connections.ts';
import { holdEngine, superConnection } from '../../src/db/embedded/holder.ts';
import { enginePlace } from '../../src/db/embedded/place.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    engine: { owner: Connection; superuser: Connection };
  }
}

export default async function startEngine(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'youju-test-'));
  await chmod(dataDir, 0o755); // As root the engine runs as another user, who must get in.
  const place = await enginePlace(dataDir);
  const holder = await holdEngine(place);
  const superuser = superConnection(place);
  await withoutDurability(superuser);
  project.provide('engine', { owner: holder.connection, superuser });
  return async () => {
    await holder.release();
    await rm(dataDir, { recursive: true });
    await rm(place.home, { recursive: true, force: true });
  };
}

// What a test writes need not outlive the power cord.
async function withoutDurability(superuser: Connection): Promise<void> {
  const client = await connectOnce(superuser);
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.end();
}
