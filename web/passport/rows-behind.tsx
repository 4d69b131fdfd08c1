// The rows behind a figure, page by page, each with the file and row it came from.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rowsOnPage, type Subject, traceRowsQuery } from '../api/passport.ts';
import type { Figure } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { Pager } from '../ui/pager.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { RowsTable } from './rows-table.tsx';

export function RowsBehind({ subject, figure }: { subject: Subject; figure: Figure }) {
  const { words, language } = useWords();
  const [page, setPage] = useState(1);
  const rows = useQuery(traceRowsQuery(language, subject, page));
  const total = rows.data?.total;
  return (
    <section className="rows-behind" aria-labelledby="passport-rows" aria-busy={rows.isPlaceholderData}>
      <h2 id="passport-rows">
        {words.passport.rows}
        {total !== undefined && total > 0 && (
          <span className="quiet"> {words.passport.rowCount(groupThousands(total))}</span>
        )}
      </h2>
      {rows.error && <TroubleNote error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isPending && <Waiting heights={[400]} label={words.passport.rows} />}
      {total === 0 && (
        <p className="quiet">{figure.unit === 'days' ? words.passport.calendarOnly : words.passport.noRows}</p>
      )}
      {rows.data && rows.data.total > 0 && <RowsTable rows={rows.data.rows} />}
      {total !== undefined && total > rowsOnPage && (
        <Pager {...{ page, size: rowsOnPage, total, pageOf: words.passport.pageOf }} onPage={setPage} />
      )}
    </section>
  );
}
