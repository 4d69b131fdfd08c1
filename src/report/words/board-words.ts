// What the board says, in both languages. Each sentence is a list of spans whose numbers lead to their figures.

import type { Day } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import type { Period } from '../../base/periods.ts';
import type { BoardAnswers } from '../board-outline.ts';
import type { Span } from '../spans.ts';
import { boardEn } from './board-en.ts';
import { boardZh } from './board-zh.ts';

export interface Told {
  figures: BoardAnswers;
  period: Period;
  businessDay: Day;
}

export interface BoardWords {
  filter(where: string): string;
  sentences(told: Told): Span[][];
  attention(told: Told): Span[][];
}

export const boardWords: Record<Language, BoardWords> = { zh: boardZh, en: boardEn };
