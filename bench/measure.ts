// Timing. The best of several runs counts: what else the machine does can only slow one down.

export async function best<T extends { ms: number }>(runs: number, work: () => Promise<T>): Promise<T> {
  let fastest = await work();
  for (let run = 1; run < runs; run++) {
    const result = await work();
    if (result.ms < fastest.ms) fastest = result;
  }
  return fastest;
}

/** The most memory that this process has held so far, in MB. */
export function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
