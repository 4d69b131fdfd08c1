// The opening page: where sales stand in a sentence or two, what makes the figures doubtful, and the figures of its pictures and tables.

import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import type { Answer } from '../../figures/figure.ts';
import { doubtsOf } from './doubts.ts';
import { type ToldKey, sentenceFigures, type BoardKey, boardFigures } from './board-figures.ts';
import { expressionsOf } from './asked-figures.ts';
import { type Read, readFigures, type ReadRequest } from '../read-figures.ts';
import type { Span } from '../../figures/writing/spans.ts';
import { standingOf } from './standing.ts';
import type { BoardWords } from './words/board-words.ts';
import { boardWordsEn } from './words/en.ts';
import { boardWordsZh } from './words/zh.ts';

/** Field names are those of the API's JSON. */
export interface Board {
  period: string;
  as_of: Day;
  /** True when the ledger holds nothing at all. */
  empty: boolean;
  /** What is filtered, in words; empty when nothing is. */
  filter_words: string;
  sentences: Span[][];
  attention: Span[][];
  figures: Record<BoardKey, Answer>;
}

const words: Record<Language, BoardWords> = { zh: boardWordsZh, en: boardWordsEn };

/** The board of a period as the viewer may see it. Refuses a period or condition that cannot be read. */
export async function board(db: Database, viewer: Viewer, request: ReadRequest): Promise<Board> {
  const read = await readFigures(db, viewer, { expressions: expressionsOf(sentenceFigures), request });
  return boardOf(read, viewer, { period: request.period, words: words[request.language ?? 'zh'] });
}

function boardOf(read: Read<ToldKey>, viewer: Viewer, how: { period: string; words: BoardWords }): Board {
  const { answers, conditions, businessDay, firstDay } = read;
  const when = { period: read.period, businessDay };
  const empty = firstDay === null;
  const subject = { role: viewer.role, conditions };
  return {
    period: how.period,
    as_of: businessDay,
    empty,
    filter_words: how.words.filter(conditions),
    sentences: empty ? [how.words.empty()] : how.words.opening(standingOf(answers, when), subject),
    attention: empty ? [] : doubtsOf(answers, when).map(how.words.attention),
    figures: shown(answers),
  };
}

function shown(answers: Read<ToldKey>['answers']): Record<BoardKey, Answer> {
  const entries = Object.keys(boardFigures).map((key) => [key, answers[key as BoardKey]]);
  return Object.fromEntries(entries) as Record<BoardKey, Answer>;
}
