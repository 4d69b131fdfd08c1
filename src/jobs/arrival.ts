import type { Actor } from '../access/log/actor.ts';

/** How a file came in. */
export interface Arrival {
  arrived_by: 'command_line' | 'upload' | 'token' | 'folder';
  /** The name of the token or of the watched folder. */
  arrived_from: string | null;
}

const ways = { command_line: 'command_line', upload: 'browser', token: 'token', folder: 'folder' } as const;

/** Whoever brought the file, as the one who acts once it is imported. */
export function actorOfArrival(personId: number | null, { arrived_by: by, arrived_from: from }: Arrival): Actor {
  return { personId, from: { way: ways[by], name: from ?? undefined } };
}
