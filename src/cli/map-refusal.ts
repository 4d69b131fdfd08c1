import { Refusal } from '../base/errors.ts';

export function nothingLikeHeaders(file: string): Refusal {
  return new Refusal(
    'nothing_to_map',
    {
      zh: `“${file}”里没有像表格的内容，提不出映射。请核对文件；没有表头的，在映射的 text.headers 里写出各列名。`,
      en: `Nothing in "${file}" looks like a table, so no mapping can be proposed. Check the file; where it has no headers, name them in text.headers of the mapping.`,
    },
    { file },
  );
}
