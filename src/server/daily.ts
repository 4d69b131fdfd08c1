// Work that is due once a day: at the start, and when the company's day has changed, or has come to an hour. What failed is
// tried again.

import { companyZone } from '../access/sessions.ts';
import { type Day, dayInZone, hourInZone } from '../base/dates.ts';

export interface DailyOptions {
  clock: () => Date;
  work: (today: Day) => Promise<unknown>;
  onBug: (error: unknown) => void;
  /** From which hour of the day on it is due; from midnight without one. */
  hour?: number;
  /** How often to look whether the day has changed. */
  pollMs?: number;
  /** How long to wait after a failure; until the next look without one. */
  retryMs?: number;
}

export interface Daily {
  /** Begins nothing new and waits for the work under way. */
  stop(): Promise<void>;
}

export function startDaily({ clock, work, onBug, hour = 0, pollMs = 60_000, retryMs = 0 }: DailyOptions): Daily {
  let done: Day | undefined;
  let notBefore = 0;
  let round: Promise<void> | undefined;
  const look = () => {
    const now = clock();
    const today = dayInZone(now, companyZone);
    if (round || done === today || now.getTime() < notBefore || hourInZone(now, companyZone) < hour) return;
    round = work(today)
      .then(() => void (done = today))
      .catch((error: unknown) => {
        notBefore = now.getTime() + retryMs;
        onBug(error);
      })
      .finally(() => void (round = undefined));
  };
  const timer = setInterval(look, pollMs);
  look();
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
