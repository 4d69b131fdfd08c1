// Looks into folders every few seconds for as long as the program runs. Looking, and no word from the system: a share of the
// network gives none.

import type { Database } from '../../db/database.ts';
import { type LookOptions, lookInto } from './look-into.ts';
import { stillFiles } from './still-files.ts';
import type { WatchedFolder } from './watched-folder.ts';

const pollMs = 5000;

export interface WatchOptions extends Omit<LookOptions, 'still'> {
  pollMs?: number;
}

export interface Watching {
  /** Looks no more and waits for the look under way. */
  stop(): Promise<void>;
}

export function watchFolders(db: Database, folders: readonly WatchedFolder[], options: WatchOptions): Watching {
  const watching = folders.map((folder) => watchFolder(db, folder, options));
  return { stop: async () => void (await Promise.all(watching.map((each) => each.stop()))) };
}

function watchFolder(db: Database, folder: WatchedFolder, options: WatchOptions): Watching {
  const look = { ...options, still: stillFiles(), onTrouble: once(options.onTrouble) };
  let round: Promise<void> | undefined;
  const begin = () => {
    round ??= lookInto(db, folder, look)
      .catch((error: unknown) => look.onTrouble(folder, { file: '', error }))
      .finally(() => void (round = undefined));
  };
  const timer = setInterval(begin, options.pollMs ?? pollMs);
  begin();
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}

/** The same trouble at each look is told the first time only, until there was another one. */
function once(tell: LookOptions['onTrouble']): LookOptions['onTrouble'] {
  const told = new Map<string, string>();
  return (folder, { file, error }) => {
    const text = String(error);
    if (told.get(file) === text) return;
    told.set(file, text);
    tell(folder, { file, error });
  };
}
