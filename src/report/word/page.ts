// What surrounds the text of a document: the page, header and footer, and what the file says of itself.

import {
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  readTheme,
  TextRun,
} from 'docx';
import type { WrittenReport } from '../written-report.ts';
import { type Labels, labelsOf } from './labels.ts';
import { listNumbering } from './lists.ts';
import { propertiesOf } from '../ooxml/passport-copy.ts';
import { reportStyles } from './styles.ts';
import type { StyleTemplate } from './style-template/read.ts';
import type { PageLook } from './style-template/surround.ts';

const ownPage: PageLook = {
  size: { width: 11_906, height: 16_838 }, // A4
  margin: {
    top: 1474, // 2.6 cm
    bottom: 1361,
    left: 1531,
    right: 1531,
    header: 850,
    footer: 850,
    gutter: 0,
  },
};

export function pageOf(template: StyleTemplate | undefined): PageLook {
  return template?.surround?.page ?? ownPage;
}

/** Twentieths of a point. */
export function textWidthOf({ size, margin }: PageLook): number {
  return size.width - margin.left - margin.right - margin.gutter;
}

export interface Content {
  children: FileChild[];
  footnotes: Record<string, { children: Paragraph[] }>;
  passport: string;
  template: StyleTemplate | undefined;
  /** Where there are contents: without their pages a reader is asked to update the fields. */
  pageNumbers: PageNumberEstimator | undefined;
}

export function layOut(
  report: WrittenReport,
  { children, footnotes, passport, template, pageNumbers }: Content,
): Document {
  const { title, company, language } = report;
  return new Document({
    title,
    creator: company,
    lastModifiedBy: company,
    ...stylesOf(template, language),
    numbering: listNumbering,
    footnotes,
    customProperties: propertiesOf(passport),
    ...(pageNumbers && { pageNumbers }),
    evenAndOddHeaderAndFooters: template?.surround?.evenAndOdd ?? false,
    sections: [{ ...sectionOf(report, template), children }],
  });
}

function stylesOf(template: StyleTemplate | undefined, language: WrittenReport['language']) {
  if (!template) return { styles: reportStyles(language) };
  return {
    externalStyles: template.styles,
    ...(template.theme !== undefined && { theme: readTheme(template.theme) }),
  };
}

// The company's headers and footers go into the finished package; where it has none, ours stand.
function sectionOf(
  { title, language }: WrittenReport,
  template: StyleTemplate | undefined,
): Omit<ISectionOptions, 'children'> {
  const { edges = [], grid } = template?.surround ?? {};
  const has = (kind: 'header' | 'footer') => edges.some((edge) => edge.kind === kind);
  const titlePage = edges.length === 0 || template!.surround!.titlePage;
  const evenAndOdd = template?.surround?.evenAndOdd ?? false;
  const onEach = <T>(first: T, others: T) => ({
    default: others,
    ...(evenAndOdd && { even: others }),
    ...(titlePage && { first }),
  });
  const number = () => footer(labelsOf[language]);
  return {
    properties: { page: pageOf(template), titlePage, ...(grid && { grid }) },
    ...(!has('header') && { headers: onEach(header(''), header(title)) }),
    ...(!has('footer') && { footers: onEach(number(), number()) }),
  };
}

// The first page has the title itself.
function header(title: string): Header {
  return new Header({ children: [new Paragraph({ style: 'Header', text: title })] });
}

function footer({ page: [before, between, after] }: Labels): Footer {
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children })] })] });
}
