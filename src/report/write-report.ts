// A written report as a file of one of the formats. Each is loaded when it is asked for: Word alone takes 0.35 s.

import { extname } from 'node:path';
import { Refusal } from '../base/errors.ts';
import type { WrittenReport } from './written-report.ts';

export const reportFormats = ['docx', 'pptx', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface WriteOptions {
  /** Of the app: each number of Word and slides then leads to its passport there. */
  baseAddress?: string | undefined;
  /** Word: puts at the end what each number is and how it is defined. */
  appendix?: boolean | undefined;
  /** Word: a .docx of the company whose styles are taken over. */
  styleDocument?: Uint8Array | undefined;
}

export interface ReportFile {
  bytes: Buffer;
  /** How many numbers it carries with their proof. */
  figures: number;
  /** The media type. */
  type: string;
}

export async function writeReport(
  report: WrittenReport,
  format: ReportFormat,
  options: WriteOptions = {},
): Promise<ReportFile> {
  return { ...(await writers[format](report, options)), type: mediaTypes[format] };
}

/** The format that the name of a file asks for. Refuses `bad_format` any other. */
export function formatOfFile(name: string): ReportFormat {
  const extension = extname(name).slice(1).toLowerCase();
  const format = reportFormats.find((each) => each === extension);
  if (format) return format;
  const possible = reportFormats.map((each) => `.${each}`);
  throw new Refusal('bad_format', {
    zh: `写不出“${name}”：报告的文件名须以 ${possible.join('、')} 结尾，分别是${kindsOf('zh')}。`,
    en: `Cannot write “${name}”: the name of a report ends in ${possible.join(', ')}: ${kindsOf('en')}.`,
  });
}

export const mediaTypes: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Writer = (report: WrittenReport, options: WriteOptions) => Promise<Omit<ReportFile, 'type'>>;

const writers: Record<ReportFormat, Writer> = {
  docx: async (report, options) => (await import('./word/document.ts')).writeWord(report, options),
  pptx: async (report, options) => (await import('./slides/document.ts')).writeSlides(report, options),
  xlsx: async (report) => (await import('./workbook/figure-workbook.ts')).writeFigureWorkbook(report),
};

const kinds: Record<ReportFormat, { zh: string; en: string }> = {
  docx: { zh: 'Word 报告', en: 'the report in Word' },
  pptx: { zh: '述职幻灯片', en: 'slides for the oral report' },
  xlsx: { zh: '数字附录', en: 'its numbers as a workbook' },
};

function kindsOf(language: 'zh' | 'en'): string {
  return reportFormats.map((format) => kinds[format][language]).join(language === 'zh' ? '、' : ', ');
}
