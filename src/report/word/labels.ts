// What a document says of itself, beside what the report says: the words before numbers of tables, figures and pages.

import type { Language } from '../../base/errors.ts';

export interface Labels {
  table: string;
  figure: string;
  contents: string;
  /** Around the number of the page and that of all pages. */
  page: readonly [before: string, between: string, after: string];
  noRows: string;
  noPoints: string;
}

export const labelsOf: Record<Language, Labels> = {
  zh: {
    table: '表',
    figure: '图',
    contents: '目录',
    page: ['第 ', ' 页 共 ', ' 页'],
    noRows: '没有可列的数据',
    noPoints: '没有可画的数据',
  },
  en: {
    table: 'Table',
    figure: 'Figure',
    contents: 'Contents',
    page: ['Page ', ' of ', ''],
    noRows: 'Nothing to list',
    noPoints: 'No data to draw',
  },
};
