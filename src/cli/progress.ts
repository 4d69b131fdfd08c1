// A progress bar where a person watches, silence elsewhere. Always on stderr: stdout is for the result.

import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(progress: { stage: string; rows_done: number; rows_total: number | null }): void;
  stop(): void;
}

/** Shows how far a piece of work is while it goes on. */
export async function withProgress<T>(label: string, work: (onProgress: Progress['update']) => Promise<T>): Promise<T> {
  const bar = progressBar(label);
  try {
    return await work(bar.update);
  } finally {
    bar.stop();
  }
}

function progressBar(label: string): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const format = `${label} {bar} {value}/{total} {stage}`;
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update({ stage, rows_done: done, rows_total: total }) {
      const known = Math.max(total ?? done, 1);
      if (!started) bar.start(known, done, { stage });
      started = true;
      bar.setTotal(known);
      bar.update(done, { stage });
    },
    stop: () => bar.stop(),
  };
}
