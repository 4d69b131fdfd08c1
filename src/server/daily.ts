// Work that is due once a day: at the start, and when the company's day has changed. What failed is tried again.

import { companyZone } from '../access/sessions.ts';
import { type Day, dayInZone } from '../base/dates.ts';

export interface DailyOptions {
  clock: () => Date;
  work: (today: Day) => Promise<unknown>;
  onBug: (error: unknown) => void;
  /** How often to look whether the day has changed. */
  pollMs?: number;
}

export interface Daily {
  /** Begins nothing new and waits for the work under way. */
  stop(): Promise<void>;
}

export function startDaily({ clock, work, onBug, pollMs = 60_000 }: DailyOptions): Daily {
  let done: Day | undefined;
  let round: Promise<void> | undefined;
  const look = () => {
    const today = dayInZone(clock(), companyZone);
    if (round || done === today) return;
    round = work(today)
      .then(() => void (done = today))
      .catch(onBug)
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
