// The board: sentences written from figures, what needs somebody, and the figures themselves.

import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import { type Language, Refusal } from '../base/errors.ts';
import { parsePeriod, printPeriod } from '../base/periods.ts';
import type { Database } from '../db/database.ts';
import { describeMoment } from '../figures/ask.ts';
import type { Answer } from '../figures/figure.ts';
import { askOutline } from './answers.ts';
import { type BoardKey, boardOutline } from './board-outline.ts';
import type { Span } from './spans.ts';
import { boardWords } from './words/board-words.ts';

export interface BoardRequest {
  period: string;
  /** Conditions of the filter bar, as `region=浙江,series=A`. */
  where?: string | undefined;
  asOf?: Day | undefined;
  language?: Language | undefined;
}

export interface Board {
  period: string;
  /** The business day up to which figures go. */
  as_of: Day;
  /** True when there is no ledger at all. */
  empty: boolean;
  filter_words: string;
  sentences: Span[][];
  attention: Span[][];
  figures: Record<BoardKey, Answer>;
}

/** Refuses `bad_period` and the conditions that no figure understands. */
export async function board(db: Database, viewer: Viewer, request: BoardRequest): Promise<Board> {
  const { language = 'zh', where = '' } = request;
  const period = parsePeriod(request.period);
  if (!period) throw badPeriod(request.period);
  const moment = await describeMoment(db, viewer, request);
  const text = printPeriod(period);
  const outline = boardOutline(text, where);
  const figures = await askOutline(db, viewer, { outline, asOf: request.asOf, language });
  refuseBadFilter(figures.sales);
  const words = boardWords[language];
  const told = { figures, period, businessDay: moment.businessDay };
  return {
    period: text,
    as_of: moment.businessDay,
    empty: moment.empty,
    filter_words: words.filter(where),
    sentences: moment.empty ? [] : words.sentences(told),
    attention: moment.empty ? [] : words.attention(told),
    figures,
  };
}

function badPeriod(text: string): Refusal {
  return new Refusal('bad_period', {
    zh: `看不懂期间“${text}”，请写如 2025 或 2025Q3。`,
    en: `Cannot read the period “${text}”; write 2025 or 2025Q3.`,
  });
}

// A filter that cannot be understood would show every figure as refused; the page needs one clear message instead.
function refuseBadFilter(sales: Answer): void {
  if (!('error' in sales)) return;
  const { code, message } = sales.error;
  throw new Refusal(code, { zh: message, en: message });
}
