// What a report can be written as. Another format is another line.

import type { WrittenReport } from '../written-report.ts';
import { writeWord } from '../word/document.ts';

interface Format {
  contentType: string;
  write(report: WrittenReport): Promise<Buffer>;
}

export const reportFormats = ['docx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const formats: Record<ReportFormat, Format> = {
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (report) => (await writeWord(report)).bytes,
  },
};
