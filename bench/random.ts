// Chance that is the same in every run and on every machine: hashes that PostgreSQL keeps stable.

/** SQL for a number in [0, 1) that follows from some integer expressions; `seed` tells draws from the same ones apart. */
export function drawn(seed: number, ...of: string[]): string {
  const hash = of.reduce((inner, each) => `hashint8extended(${each}, ${inner})`, String(seed));
  return `((${hash} & 1048575) / 1048576.0::float8)`;
}

/** SQL for an integer from 0 to below `bound`. */
export function dealt(bound: number | string, seed: number, ...of: string[]): string {
  return `floor(${drawn(seed, ...of)} * ${bound})::integer`;
}
