import type { Words } from '../../base/errors.ts';
import type { Reason } from './verification.ts';

/** Why a figure can be neither proven nor refuted, and what to do. */
export const reasonWords: Record<Reason, Words> = {
  not_listed: {
    zh: '文档的数字清单里没有它，可能是从另一份报告复制来的。请在那一份里核验。',
    en: 'The document’s list does not know it; it may be copied from another report. Verify it there.',
  },
  bad_expression: {
    zh: '它的表达式现在问不出数字。',
    en: 'Its expression cannot be answered today.',
  },
  definition_changed: {
    zh: '口径变了：同一个表达式今天的定义与写报告时不同。请重新写报告，或在正文说明口径。',
    en: 'The definition changed: the same expression means something else today. Write the report anew, or say so in it.',
  },
  out_of_scope: {
    zh: '它用到您无权查看的数据。请能看全部数据的同事核验。',
    en: 'It takes data that you may not see. Ask a colleague who sees all of it to verify.',
  },
  newer_version: {
    zh: '文档写于更新的账册版本，这里还没有。它来自另一个数据文件夹，或这里是恢复的备份。',
    en: 'The document was written at a version that this ledger does not have: it is from another data folder, or this one was restored from a backup.',
  },
  other_ledger: {
    zh: '文档写于另一本账册：在它所说的版本上，这里的数字几乎都与它不同。请在写出它的有据里核验。',
    en: 'The document is of another ledger: at its version hardly a figure here is the same. Verify it where it was written.',
  },
  list_altered: {
    zh: '文档里的数字清单被改过：在它所说的版本上，这个数字不是清单写的值。',
    en: 'The document’s list was altered: at its version the figure has another value than the list says.',
  },
  unreadable_point: {
    zh: '图表里找不到这个点。',
    en: 'The chart does not hold this point.',
  },
};
