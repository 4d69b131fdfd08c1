import { say } from '../../../figures/writing/spans.ts';
import type { BoardWords } from './board-words.ts';
import { attentionZh } from './zh-attention.ts';
import { openingZh } from './zh-opening.ts';
import { conditionZh } from '../../words/zh-phrases.ts';

export const boardWordsZh: BoardWords = {
  filter: (conditions) => conditions.map(conditionZh).join(' · '),
  empty: () => say`账册还是空的。请先导入销售明细，再导入销售目标。`,
  opening: openingZh,
  attention: attentionZh,
};
