// The months with their state. Closing and opening need no confirmation: each is undone by the other.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { closeMonth, monthsQuery, reopenMonth } from '../api/months.ts';
import type { MonthState } from '../api/shapes.ts';
import { instant } from '../ui/instant.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';

export function MonthList() {
  const { words, language } = useWords();
  const months = useQuery(monthsQuery(language));
  const turn = useTurn();
  return (
    <section className="months" aria-label={words.pages.months}>
      <p className="question">{words.months.hint}</p>
      <output className="undone-note">{turn.data && words.months.turned[turn.data.to](turn.data.month)}</output>
      {turn.error && <TroubleNote error={turn.error} />}
      {months.error && <TroubleNote error={months.error} onRetry={() => void months.refetch()} />}
      {months.isPending && <Waiting heights={[44, 44, 44, 44]} label={words.pages.months} />}
      {months.data?.length === 0 && <p className="quiet">{words.months.none}</p>}
      {months.data && months.data.length > 0 && (
        <MonthTable
          months={months.data}
          turning={turn.isPending ? turn.variables.month : undefined}
          onTurn={(month) => turn.mutate(month)}
        />
      )}
    </section>
  );
}

/** Closes a month that is open, and opens one that is closed. */
function useTurn() {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ month, state }: MonthState) => {
      await (state === 'closed' ? reopenMonth : closeMonth)(language, month);
      return { month, to: state === 'closed' ? ('open' as const) : ('closed' as const) };
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' }),
  });
}

interface MonthTableProps {
  months: MonthState[];
  turning: string | undefined;
  onTurn: (month: MonthState) => void;
}

function MonthTable({ months, turning, onTurn }: MonthTableProps) {
  const { words } = useWords();
  const { columns } = words.months;
  return (
    <table className="figures-table batch-table month-close-table">
      <thead>
        <tr>
          <th scope="col">{columns.month}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.by}</th>
          <th scope="col" className="number-cell">
            {columns.late}
          </th>
          <th scope="col">
            <span className="visually-hidden">{words.months.close}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <MonthRow key={month.month} month={month} turning={turning === month.month} onTurn={() => onTurn(month)} />
        ))}
      </tbody>
    </table>
  );
}

function MonthRow({ month, turning, onTurn }: { month: MonthState; turning: boolean; onTurn: () => void }) {
  const { words } = useWords();
  const { columns, states, close, closeOf, reopen, reopenOf } = words.months;
  const closed = month.state === 'closed';
  const named = closed ? reopenOf : closeOf;
  return (
    <tr>
      <th scope="row">{month.month}</th>
      <td data-label={columns.state} className={month.state === 'reopened' ? 'verdict' : undefined}>
        {states[month.state]}
      </td>
      <td data-label={columns.at}>
        <When month={month} />
      </td>
      <td data-label={columns.by}>{month.closed_at !== null && (month.closed_by ?? words.months.bySystem)}</td>
      <td data-label={columns.late} data-last className="number-cell">
        {closed && <Late month={month} />}
      </td>
      <td className="row-action">
        {month.state !== 'running' && (
          <Button size="small" loading={turning} onClick={onTurn} aria-label={named(month.month)}>
            {closed ? reopen : close}
          </Button>
        )}
      </td>
    </tr>
  );
}

function When({ month: { state, closed_at: at, closes_on: on } }: { month: MonthState }) {
  const { words, language } = useWords();
  if (at !== null) return instant(at, language);
  if (state === 'closed') return words.months.closedOn(on);
  return state === 'reopened' ? null : <span className="quiet">{words.months.closesOn(on)}</span>;
}

function Late({ month: { month, late } }: { month: MonthState }) {
  const { words } = useWords();
  if (late === 0) return <span className="quiet">0</span>;
  return (
    <Link to="/data/months" search={{ month }} aria-label={words.months.lateOf(month, groupThousands(late))}>
      {groupThousands(late)}
    </Link>
  );
}
