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
