import type { Language } from '../words/words.ts';

/** The day and time of an instant, where the reader is. */
export function instant(iso: string, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
