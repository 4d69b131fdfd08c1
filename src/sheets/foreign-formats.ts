// Files that hold no table that we read, known by their first bytes, each with what its owner can do.

import { Refusal, type Words } from '../base/errors.ts';

export interface ForeignFormat {
  name: Words;
  advice: Words;
}

/** Undefined when the first bytes are of none of them. */
export function foreignFormat(head: Buffer): ForeignFormat | undefined {
  const start = head.subarray(0, 16).toString('hex');
  return Object.entries(byFirstBytes).find(([bytes]) => start.startsWith(bytes))?.[1];
}

/** The same of a zip, by the names of what is in it. */
export function foreignPackage(names: readonly string[]): ForeignFormat | undefined {
  return byParts.find(([part]) => names.some((name) => part.test(name)))?.[1];
}

/** The same of a text, by how it begins. */
export function foreignText(text: string): ForeignFormat | undefined {
  return byFirstWords.find(([words]) => words.test(text))?.[1];
}

export function unreadable(file: string, { name, advice }: ForeignFormat): Refusal {
  return new Refusal(
    'format_not_read',
    {
      zh: `“${file}”是${name.zh}，不能导入。${advice.zh}`,
      en: `"${file}" is ${name.en}, which cannot be imported. ${advice.en}`,
    },
    { file },
  );
}

const exportAgain: Words = {
  zh: '请从原系统导出 Excel 或 CSV。',
  en: 'Export it as Excel or CSV from where it came from.',
};
const unpack: Words = {
  zh: '请先解压，再导入里面的文件；也可以重新打包成 ZIP。',
  en: 'Unpack it and import the files in it, or pack them as a zip.',
};

const pdf: ForeignFormat = { name: { zh: ' PDF 文件', en: 'a PDF file' }, advice: exportAgain };
const image: ForeignFormat = { name: { zh: '图片', en: 'a picture' }, advice: exportAgain };
const richText: ForeignFormat = { name: { zh: ' RTF 文档', en: 'an RTF document' }, advice: exportAgain };
const database: ForeignFormat = { name: { zh: ' SQLite 数据库', en: 'an SQLite database' }, advice: exportAgain };
const archive = (name: string): ForeignFormat => ({
  name: { zh: ` ${name} 压缩包`, en: `a ${name} archive` },
  advice: unpack,
});

const saveTable: Words = {
  zh: '请把其中的表格另存为 .xlsx 或 CSV，再导入。',
  en: 'Save the table in it as .xlsx or CSV and import that.',
};
const saveAsWorkbook: Words = {
  zh: '请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。',
  en: 'Open it in Excel, save it as .xlsx and import that.',
};
const webArchive: ForeignFormat = {
  name: { zh: '单个文件网页（MHT）', en: 'a web archive (MHT)' },
  advice: saveAsWorkbook,
};
const openDocument: ForeignFormat = {
  name: { zh: ' OpenDocument 文件', en: 'an OpenDocument file' },
  advice: saveAsWorkbook,
};
const sylk: ForeignFormat = { name: { zh: ' SYLK 或 DIF 文件', en: 'a SYLK or DIF file' }, advice: saveAsWorkbook };
const json: ForeignFormat = { name: { zh: ' JSON 文件', en: 'a JSON file' }, advice: exportAgain };

const binaryWorkbook: ForeignFormat = {
  name: { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' },
  advice: saveAsWorkbook,
};
const numbers: ForeignFormat = {
  name: { zh: '苹果 Numbers 表格', en: 'a Numbers spreadsheet' },
  advice: { zh: '请在 Numbers 中导出为 Excel 或 CSV。', en: 'Export it from Numbers as Excel or CSV.' },
};
const word: ForeignFormat = { name: { zh: ' Word 文档', en: 'a Word document' }, advice: saveTable };
const slides: ForeignFormat = { name: { zh: '演示文稿', en: 'a presentation' }, advice: saveTable };
const otherProgram: ForeignFormat = {
  name: { zh: '别的程序的文件（不是工作簿）', en: 'a file of another program and no workbook' },
  advice: saveTable,
};

const byParts: [RegExp, ForeignFormat][] = [
  [/^xl\/workbook\.bin$/, binaryWorkbook],
  [/^word\/document\.xml$/, word],
  [/^ppt\/presentation\.xml$/, slides],
  [/^index(\.zip|\/\w+\.iwa)$/, numbers],
  [/^meta-inf\/manifest\.xml$/, openDocument],
];

/** The same of an old office file, by the names of its streams. */
export function foreignStreams(names: readonly string[]): ForeignFormat {
  if (names.includes('WordDocument')) return word;
  return names.includes('PowerPoint Document') ? slides : otherProgram;
}

const byFirstWords: [RegExp, ForeignFormat][] = [
  [/^\s*MIME-Version:/i, webArchive],
  [/^\s*<\?xml[^>]*>\s*<office:document/, openDocument],
  [/^(ID;P[^\r\n]*\r?\n[BCFOP];|TABLE\r?\n0,1\r?\n)/, sylk],
  [/^\s*(\{\s*"|\[\s*\{)/, json],
];

const byFirstBytes: Record<string, ForeignFormat> = {
  '25504446': pdf,
  '89504e47': image,
  ffd8ff: image,
  '47494638': image,
  '7b5c727466': richText,
  '53514c69746520666f726d6174': database,
  '377abcaf271c': archive('7z'),
  '526172211a07': archive('RAR'),
  '1f8b': archive('gzip'),
  fd377a585a00: archive('xz'),
  '28b52ffd': archive('zstd'),
  '425a68': archive('bzip2'),
};
