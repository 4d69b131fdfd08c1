// The fonts of documents, by name: Word finds its own.

import type { Language } from '../../base/errors.ts';

export interface Fonts {
  body: FontNames;
  heading: FontNames;
}

/** One font for Latin letters and digits, one for Chinese characters. */
export interface FontNames {
  ascii: string;
  hAnsi: string;
  cs: string;
  eastAsia: string;
}

/**
 * 正文宋体，标题黑体: the fonts that a Chinese report is set in; an English one may still name Chinese customers. Each Latin
 * one has free fonts of the same widths, so that pages break alike without it.
 */
export const fontsOf: Record<Language, Fonts> = {
  zh: { body: names('Times New Roman', '宋体'), heading: names('Times New Roman', '黑体') },
  en: { body: names('Times New Roman', '宋体'), heading: names('Arial', '黑体') },
};

function names(latin: string, eastAsia: string): FontNames {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia };
}
