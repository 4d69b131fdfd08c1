// The styles of a report: real Word styles, so that a template or a reader can change them in one place.

import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { bodyFont, headingFont } from './fonts.ts';

/** Sizes are half-points: 24 is 小四. */
export const reportStyles: IStylesOptions = {
  default: {
    document: { run: { font: bodyFont, size: 24, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: headingFont, size: 44, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 120 } },
    },
    heading1: {
      run: { font: headingFont, size: 32, bold: true, color: '000000' },
      paragraph: { spacing: { before: 360, after: 180 }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font: headingFont, size: 28, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true, outlineLevel: 1 },
    },
  },
  paragraphStyles: [
    {
      id: 'Body',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.LEFT, // Justified, a number that does not break tears its line apart.
        indent: { firstLineChars: 200, firstLine: 480 },
        spacing: { line: 440, lineRule: LineRuleType.EXACT, after: 60 },
      },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 21, color: '595959' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { font: headingFont, size: 21 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 200, after: 80 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 21 },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
    {
      id: 'TableSmall',
      name: 'Table Small',
      basedOn: 'TableText',
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: 18, color: '595959' },
      paragraph: { spacing: { before: 60, after: 120 } },
    },
  ],
};
