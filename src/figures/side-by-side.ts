import type { Transaction } from '../db/database.ts';

type Work = (view: Transaction) => Promise<unknown>;
type Results<Works extends readonly Work[]> = { [Index in keyof Works]: Awaited<ReturnType<Works[Index]>> };

/** Runs reads on several views of one moment, the next one on whichever view is free; what takes long should stand first. */
export async function sideBySide<const Works extends readonly Work[]>(
  views: readonly Transaction[],
  works: Works,
): Promise<Results<Works>> {
  const results: unknown[] = works.map(() => undefined);
  const waiting = works.entries();
  await Promise.all(
    views.map(async (view) => {
      for (const [index, work] of waiting) results[index] = await work(view);
    }),
  );
  return results as Results<Works>;
}
