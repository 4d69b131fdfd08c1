// Who acts and from where. It travels with the viewer from the edge of the program, where it is known, to the log.

export const ways = ['browser', 'token', 'command_line', 'folder', 'program'] as const;

export interface Origin {
  readonly way: (typeof ways)[number];
  /** The name of the token, the path of the watched folder. */
  readonly name?: string | undefined;
  /** Of the machine that a request came from. */
  readonly address?: string | undefined;
  /** The number of the request, as in the server's own log and in its answers. */
  readonly requestId?: string | undefined;
}

/** A viewer is one. */
export interface Actor {
  /** Null for the program itself and whoever works at the command line. */
  readonly personId: number | null;
  readonly from: Origin;
  /** The person whom a deputy acts for. */
  readonly actsFor?: number | undefined;
}

/** What is due by itself: daily work, questions of the program to itself. */
export const program: Actor = { personId: null, from: { way: 'program' } };
