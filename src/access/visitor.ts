// Whoever stands at the door, as far as a request shows: when, from where, and in which browser.

export interface Visitor {
  readonly now: Date;
  readonly address: string;
  readonly userAgent: string;
  /** The secret of a browser in which somebody signed in before. */
  readonly browser?: string | undefined;
}
