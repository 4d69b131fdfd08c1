// The opening page: a sentence, what makes the data doubtful, the key figures, then pictures and tables.

import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { boardQuery, filtersQuery } from '../api/board.ts';
import { sessionQuery } from '../api/session.ts';
import type { Board, Filters } from '../api/shapes.ts';
import { periodWords } from '../ui/expression.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { Beyond } from './beyond.tsx';
import { Breakdowns } from './breakdowns.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { Findings } from './findings.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Headline } from './headline.tsx';
import { Months } from './months.tsx';
import { Attention, Opening } from './sentences.tsx';
import '../styles/board.css';
import '../styles/breakdowns.css';
import '../styles/filter-bar.css';
import '../styles/headline.css';

export function BoardPage() {
  const { words, language } = useWords();
  useTitle(words.pages.board);
  const filters = useQuery(filtersQuery(language));
  if (filters.error) return <TroubleNote error={filters.error} onRetry={() => void filters.refetch()} />;
  if (!filters.data) return <BoardWaiting />;
  const newest = filters.data.years[0];
  return newest === undefined ? <EmptyBoard /> : <FilledBoard filters={filters.data} newest={String(newest)} />;
}

function FilledBoard({ filters, newest }: { filters: Filters; newest: string }) {
  const { language } = useWords();
  const address = useSearch({ from: '__root__' });
  const period = address.period ?? newest;
  const board = useQuery({ ...boardQuery(language, address, period), placeholderData: keepPreviousData });
  if (board.data?.empty) return <EmptyBoard />;
  return (
    <>
      <FilterBar filters={filters} address={address} period={period} />
      {board.error && <TroubleNote error={board.error} onRetry={() => void board.refetch()} />}
      {board.data && !board.error && <Paper board={board.data} outdated={board.isPlaceholderData} />}
      {board.isPending && <BoardWaiting />}
    </>
  );
}

function Paper({ board, outdated }: { board: Board; outdated: boolean }) {
  return (
    <article className="paper" aria-busy={outdated}>
      <Kicker board={board} />
      <Opening sentences={board.sentences} />
      <Attention sentences={board.attention} />
      <Headline board={board} />
      <Findings period={board.period} />
      <Breakdowns figures={board.figures} />
      <Months figures={board.figures} />
      <Beyond period={board.period} />
    </article>
  );
}

function Kicker({ board }: { board: Board }) {
  const { words } = useWords();
  const { company } = useSuspenseQuery(sessionQuery).data;
  const facts = [words.board.asOf(periodWords(board.as_of, words)), words.board.basis[company.tax_basis]];
  return (
    <header className="kicker">
      <h1>{words.board.title(company.name, periodWords(board.period, words))}</h1>
      <p>{facts.join(' · ')}</p>
      {board.filter_words !== '' && <p className="shown">{words.board.shown(board.filter_words)}</p>}
    </header>
  );
}

function BoardWaiting() {
  const { words } = useWords();
  return <Waiting heights={[36, 72, 56, 108, 320, 320]} label={words.pages.board} />;
}
