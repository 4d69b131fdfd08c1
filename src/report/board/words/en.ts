import { say } from '../../../figures/writing/spans.ts';
import type { BoardWords } from './board-words.ts';
import { attentionEn } from './en-attention.ts';
import { openingEn } from './en-opening.ts';
import { conditionEn } from '../../words/en-phrases.ts';

export const boardWordsEn: BoardWords = {
  filter: (conditions) => conditions.map(conditionEn).join(' · '),
  empty: () => say`The ledger is empty. Import sales first, then targets.`,
  opening: openingEn,
  attention: attentionEn,
};
