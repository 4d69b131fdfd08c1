// The styles of a report: real Word styles under the names that Word knows, so that a template or a reader can change them in
// one place.

import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '../../base/errors.ts';
import { fontsOf } from './fonts.ts';

/** The styles of the text in tables and their sizes, the larger first. */
export const tableSizes = { TableText: 21, TableSmall: 18 } as const;

/** Sizes are half-points: 24 is 小四. Lengths are twentieths of a point. */
interface Measures {
  body: number;
  headings: readonly [number, number, number];
  text: NonNullable<IParagraphStyleOptions['paragraph']>;
}

const measuresOf: Record<Language, Measures> = {
  zh: {
    body: 24,
    headings: [32, 28, 24],
    text: { indent: { firstLineChars: 200, firstLine: 480 }, spacing: lines(440) },
  },
  en: {
    body: 22,
    headings: [30, 26, 22],
    text: { spacing: lines(310, { after: 120 }) },
  },
};

// Said outright, since a company's Normal may be indented, and have lines of a fixed height, which cut charts off.
const flush = { firstLine: 0, firstLineChars: 0 };
const oneLine = { line: 240, lineRule: LineRuleType.AUTO };

/** As `w:lang`: of Latin text, and of Chinese. */
export const spokenLanguages: Record<Language, { value: string; eastAsia: string }> = {
  zh: { value: 'en-US', eastAsia: 'zh-CN' },
  en: { value: 'en-GB', eastAsia: 'zh-CN' },
};

const grey = '595959';

export function reportStyles(language: Language): IStylesOptions {
  const { body } = fontsOf[language];
  const size = measuresOf[language].body;
  return {
    default: {
      document: { run: { font: body, size, language: spokenLanguages[language] } },
      ...headingStyles(language),
    },
    paragraphStyles: [...textStyles(language), ...contentsStyles(language), ...tableStyles(language)],
  };
}

function headingStyles(language: Language): NonNullable<IStylesOptions['default']> {
  const { heading } = fontsOf[language];
  const [first, second, third] = measuresOf[language].headings;
  const look = (size: number, before: number, level: number) => ({
    run: { font: heading, size, bold: true, color: '000000' },
    paragraph: {
      spacing: lines(size * 14, { before, after: before / 2 }),
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
    },
  });
  return {
    title: {
      run: { font: heading, size: 44, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: lines(640, { before: 360, after: 160 }), keepNext: true },
    },
    heading1: look(first, 360, 0),
    heading2: look(second, 240, 1),
    heading3: look(third, 160, 2),
    footnoteText: { run: { size: 18 }, paragraph: { spacing: lines(260), indent: flush } },
  };
}

function textStyles(language: Language): IParagraphStyleOptions[] {
  const { text } = measuresOf[language];
  // Justified, a number that does not break tears its line apart.
  const body = { ...text, alignment: AlignmentType.LEFT, widowControl: true };
  const item = { ...body, indent: flush };
  return [
    { ...named('BodyText', 'Body Text'), quickFormat: true, paragraph: body },
    { ...named('ListBullet', 'List Bullet'), paragraph: item },
    { ...named('ListNumber', 'List Number'), paragraph: item },
    {
      ...named('Subtitle', 'Subtitle'),
      run: { size: 21, color: grey },
      paragraph: { alignment: AlignmentType.CENTER, spacing: lines(320, { after: 240 }), indent: flush },
    },
    {
      ...named('Header', 'header'),
      run: { size: 18, color: grey },
      paragraph: { alignment: AlignmentType.CENTER, spacing: lines(260) },
    },
    {
      ...named('Footer', 'footer'),
      run: { size: 18, color: grey },
      paragraph: { alignment: AlignmentType.CENTER, spacing: lines(260) },
    },
  ];
}

function contentsStyles(language: Language): IParagraphStyleOptions[] {
  const { heading } = fontsOf[language];
  const { body, headings } = measuresOf[language];
  const entry = (level: number, left: number) => ({
    ...named(`TOC${level}`, `toc ${level}`),
    run: { size: body },
    paragraph: {
      indent: { left },
      spacing: { before: level === 1 ? 120 : 0, line: 400, lineRule: LineRuleType.EXACT },
    },
  });
  return [
    {
      ...named('TOCHeading', 'TOC Heading'),
      run: { font: heading, size: headings[0], bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: lines(440, { before: 600, after: 200 }), keepNext: true },
    },
    entry(1, 0),
    entry(2, body * 20),
  ];
}

function tableStyles(language: Language): IParagraphStyleOptions[] {
  const { heading } = fontsOf[language];
  const { TableText: table, TableSmall: small } = tableSizes;
  return [
    {
      ...named('Caption', 'caption'),
      run: { font: heading, size: table },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: lines(300, { before: 200, after: 80 }),
        indent: flush,
        keepLines: true,
      },
    },
    {
      ...named('Figure', 'Figure'),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 160, ...oneLine },
        indent: flush,
        keepNext: true,
      },
    },
    {
      ...named('TableText', 'Table Text'),
      run: { size: table },
      paragraph: { spacing: lines(290, { before: 40, after: 40 }), indent: flush },
    },
    {
      ...named('TableSmall', 'Table Small'),
      run: { size: small },
      paragraph: { spacing: lines(250, { before: 20, after: 20 }), indent: flush },
    },
    {
      ...named('Note', 'Note'),
      run: { size: small, color: grey },
      paragraph: { spacing: lines(250, { before: 60, after: 160 }), indent: flush },
    },
  ];
}

function named(id: string, name: string): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal' };
}

// Lines of a fixed height fall on the same pages whatever font a computer has in place of 宋体.
function lines(line: number, around: { before?: number; after?: number } = {}) {
  return { ...around, line, lineRule: LineRuleType.EXACT };
}
