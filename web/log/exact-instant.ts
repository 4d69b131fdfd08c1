import type { Language } from '../words/words.ts';

/** An instant to the second, where the reader is. */
export function exactInstant(iso: string, language: Language): string {
  const at = new Date(iso);
  const day = at.toLocaleDateString('sv-SE');
  return `${day} ${at.toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', { hour12: false })}`;
}
