// What a report would say if it were written from a text that is not saved yet.

import type { Viewer } from '../../access/viewer.ts';
import { Refusal } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import { isTimeOver } from '../../db/time-over.ts';
import { checkTemplate } from './check-template.ts';
import type { Told } from '../outline/tell-template.ts';
import type { ReportTemplateKey } from './read-template.ts';
import { readableText } from './readable-text.ts';

/** Whoever waits longer types on. */
const longestStatementMs = 20_000;

/**
 * The problems of the text, or the report; neither where the period holds no sales. Without a period, that of today. Refuses a
 * text that takes too long.
 */
export async function previewTemplate(
  db: Database,
  viewer: Viewer,
  { key, period, text }: { key: ReportTemplateKey; period?: string | undefined; text: string },
): Promise<Told> {
  const asked = { ...key, period, text: readableText(text), statementMs: longestStatementMs };
  try {
    return await checkTemplate(db, viewer, asked);
  } catch (error) {
    throw isTimeOver(error) ? tooLong() : error;
  }
}

function tooLong(): Refusal {
  return new Refusal('preview_too_long', {
    zh: `预览中有数字算了 ${longestStatementMs / 1000} 秒还没有算完，已经停下，文字没有丢。请缩小期间，或减少按客户、按产品逐个列举的部分。`,
    en: `Figures of the preview took more than ${longestStatementMs / 1000} seconds and were stopped; the text is not lost. Preview a shorter period, or list fewer single customers and products.`,
  });
}
