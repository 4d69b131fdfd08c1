// Why a relation cannot be recomputed, in words.

import type { Language } from '../../base/errors.ts';

export type Reason = 'no_base' | 'two_readings' | 'open_input';

/** `prints` are the numbers as printed: the one that was to be recomputed first, the one that keeps it from being last. */
export function whyUnverifiable(reason: Reason, prints: readonly string[], language: Language): string {
  return words[language][reason](prints[0] ?? '', prints.at(-1) ?? '');
}

const words: Record<Language, Record<Reason, (stated: string, about: string) => string>> = {
  zh: {
    no_base: (stated) => `文中写${stated}，但没有写出作比较的数，无法验算。`,
    two_readings: (stated) =>
      `“高于……${stated}”可以读作相差 ${stated}，也可以读作对方是 ${stated}，无法验算；宜写明是哪一种。`,
    open_input: (stated, about) => `${stated}要由“${about}”来算，而它只有一头，无法验算。`,
  },
  en: {
    no_base: (stated) => `The text says ${stated} and not of what, so that it cannot be checked.`,
    two_readings: (stated) =>
      `${stated} may be the difference or the other number itself, so that it cannot be checked.`,
    open_input: (stated, about) =>
      `${stated} is computed from “${about}”, which has no end to one side, so that it cannot be checked.`,
  },
};
