// The grid, the colours and the fonts of slides: one accent, the same as in the Word report.

import type { Language } from '../../base/errors.ts';

/** Inches; 16:9 as PowerPoint makes it. */
export const page = { width: 13.333, height: 7.5, margin: 0.7 };
export const wide = page.width - 2 * page.margin;

export const rows = {
  label: { y: 0.42, h: 0.32 },
  headline: { y: 0.74, h: 1.05 },
  body: { y: 2.05, h: 4.65 },
  footer: { y: 6.98, h: 0.3 },
};

export const colors = {
  accent: '1F4E79',
  ink: '262626',
  grey: '7F7F7F',
  before: 'A6A6A6',
  target: 'C07000',
  hairline: 'D9D9D9',
  tint: 'F2F5F9',
  white: 'FFFFFF',
};

export const fonts: Record<Language, { latin: string; eastAsia: string }> = {
  zh: { latin: '微软雅黑', eastAsia: '微软雅黑' },
  en: { latin: 'Arial', eastAsia: '微软雅黑' },
};
