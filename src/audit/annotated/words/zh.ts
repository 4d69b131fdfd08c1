import type { NoteWords } from './note-words.ts';

const verdicts = { contradiction: '矛盾', suspicious: '存疑' };

const places = { header: '页眉', footer: '页脚', footnote: '脚注', endnote: '尾注', box: '文本框' };

export const zh: NoteWords = {
  author: '有据',
  summary: ({ summary, remarks }) => {
    if (summary.numbers === 0) return ['有据审核：文中没有可以验算的数字。'];
    const { numbers, relations, consistent, rounding, contradiction, suspicious, unverifiable } = summary;
    return [
      `有据审核：读到 ${numbers} 个数字，验算 ${relations} 个数量关系。`,
      `相符 ${consistent + rounding}${rounding > 0 ? `（其中 ${rounding} 个在舍入之内）` : ''}，矛盾 ${contradiction}，存疑 ${suspicious}${unverifiable > 0 ? `，无法验算 ${unverifiable}` : ''}；措辞提示 ${remarks.length}。`,
      contradiction + suspicious + remarks.length > 0
        ? '对不上的数字旁都有批注。没有批注的数字，或已验算相符，或文中没有可与它相互验算的数。'
        : '没有发现对不上的数字。',
    ];
  },
  leftOut: (count) => `批注太多，另有 ${count} 个数字的批注没有写入。`,
  relation: ({ verdict, explanation }) => `【${verdicts[verdict as 'contradiction']}】${explanation}`,
  unverifiable: ({ explanation }) => `【无法验算】${explanation}`,
  ledger: ({ verdict, explanation }) =>
    `【${verdict === 'contradiction' ? '与账册不符' : '与账册存疑'}】${explanation}`,
  ledgerSummary: ({ as_of: asOf, summary }) =>
    `对照账册（截至 ${asOf}）：核对 ${summary.bound} 个数字，相符 ${summary.consistent + summary.rounding}，不符 ${summary.contradiction}，存疑 ${summary.suspicious}。`,
  remark: ({ explanation }) => `【措辞】${explanation}`,
  pointer: (stated) =>
    `【参见】由此数验算的${stated.map((text) => `“${text}”`).join('')}对不上，说明见${stated.length > 1 ? '各处' : '该处'}批注。`,
  elsewhere: (where, number) => `${places[where]}中的“${number}”：`,
};
