// The two languages of the app, and which one a browser was last told to use.

import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

export const catalogues = { zh, en } satisfies Record<string, Words>;
export type Language = keyof typeof catalogues;
export type { Words };

const key = 'youju.language';

/** Chinese until somebody chooses otherwise on this device. */
export function storedLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'zh';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
