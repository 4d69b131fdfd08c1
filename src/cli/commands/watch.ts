// Imports what is dropped into folders, without the web server, until it is told to stop.

import type { Command } from 'commander';
import type { Database } from '../../db/database.ts';
import { openWatches, type Watches } from '../watching.ts';
import { withWorld } from '../world.ts';

export type Watch = (db: Database, watches: Watches) => Promise<{ close(): Promise<void> }>;

export function addWatch(program: Command, watch: Watch): void {
  program
    .command('watch')
    .description('监视文件夹，放进去的文件自动导入 / import what is dropped into folders')
    .argument('<dir...>')
    .option('--as-person <username>', '以谁的名义，默认本机 / in whose name, this machine by default')
    .action((dirs: string[], { asPerson }: { asPerson?: string }, command: Command) =>
      withWorld(
        command,
        async (world) => {
          const watching = await watch(world.db, await openWatches(world, { dirs, asPerson }));
          try {
            world.say(world.language === 'zh' ? '按 Ctrl-C 停止。' : 'Press Ctrl-C to stop.');
            await world.untilStopped();
          } finally {
            await watching.close();
          }
        },
        { creates: true },
      ),
    );
}
