// The same again and again need not be told each time: the first few are, then every second, fourth, eighth as many.

export interface ThinOutOptions {
  now: () => number;
  /** So many are told one by one. */
  free?: number;
  /** After so long without another the count begins anew. */
  restMs?: number;
  /** So many things are counted apart; of more, those that came first are forgotten. */
  most?: number;
}

/** Gives how often the thing was counted by now where that is to be told, else undefined. */
export function thinOut({ now, free = 10, restMs = 3_600_000, most = 10_000 }: ThinOutOptions) {
  const counts = new Map<string, { times: number; at: number }>();
  return (key: string): number | undefined => {
    const before = counts.get(key);
    const times = before && now() - before.at < restMs ? before.times + 1 : 1;
    counts.delete(key);
    counts.set(key, { times, at: now() });
    if (counts.size > most) counts.delete(counts.keys().next().value!);
    return times <= free || Number.isInteger(Math.log2(times / free)) ? times : undefined;
  };
}
