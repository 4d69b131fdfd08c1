// Ctrl-C and kill. A command leaves at once, and what it had not committed is rolled back; one that serves finishes in
// order when it is told for the first time, and leaves at once when told again.

import { constants } from 'node:os';

export interface Interrupts {
  /** From here on the first signal only ends this wait. */
  first(): Promise<void>;
  ignore(): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function onInterrupt(leave: () => Promise<void>): Interrupts {
  let waiting: (() => void) | undefined;
  const handle = (signal: (typeof signals)[number]) => {
    if (!waiting) return void leave().finally(() => process.exit(128 + constants.signals[signal]));
    waiting();
    waiting = undefined;
  };
  for (const signal of signals) process.on(signal, handle);
  return {
    first: () => new Promise((resolve) => (waiting = resolve)),
    ignore: () => signals.forEach((signal) => process.off(signal, handle)),
  };
}
