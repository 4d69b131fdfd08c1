// Names of sheets as Excel allows them.

/** 31 characters, some not, and no name twice. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[\\/?*[\]:\p{Cc}\ufffe\uffff]/gu, '-').replace(/^'+|'+$/g, '') || 'Sheet1';
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const candidate = plain.slice(0, 31 - suffix.length).toWellFormed() + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
