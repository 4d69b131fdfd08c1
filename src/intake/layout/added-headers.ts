// What is added to rows that go back. It is no header of the export that they came from.

/** Headers of the columns that are added; nothing recognises them when the file comes back. The reason is the last. */
export const addedHeaders = {
  zh: { file: '来源文件', sheet: '来源工作表', row: '来源行', reason: '退回原因' },
  en: { file: 'source file', sheet: 'source sheet', row: 'source row', reason: 'reason returned' },
};

/** In both languages. */
export const ownHeaders: ReadonlySet<string> = new Set(
  Object.values(addedHeaders).flatMap((headers) => Object.values(headers)),
);
