// The documents that came, changed or went after a month was closed, page by page.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { documentsOnPage, lateQuery } from '../api/months.ts';
import type { LateDocument } from '../api/shapes.ts';
import { Origin } from '../passport/rows-table.tsx';
import { instant } from '../ui/instant.ts';
import { moneyDecimal } from '../ui/number-text.ts';
import { Pager } from '../ui/pager.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import '../styles/passport.css';

export function LateDocuments({ month }: { month: string }) {
  const { words, language } = useWords();
  const [page, setPage] = useState(1);
  const late = useQuery(lateQuery(language, month, page));
  const { title, hint, pageOf } = words.months.late;
  return (
    <section className="late-documents" aria-labelledby="late" aria-busy={late.isPlaceholderData}>
      <Link to="/data/months" search={{}}>
        {words.months.all}
      </Link>
      <h2 id="late">{title(month)}</h2>
      <p className="question">{hint}</p>
      {late.error && <TroubleNote error={late.error} onRetry={() => void late.refetch()} />}
      {late.isPending && <Waiting heights={[400]} label={title(month)} />}
      {late.data?.total === 0 && <p className="quiet">{words.months.late.none}</p>}
      {late.data && late.data.total > 0 && <DocumentTable documents={late.data.documents} />}
      {late.data && late.data.total > documentsOnPage && (
        <Pager {...{ page, size: documentsOnPage, total: late.data.total, pageOf }} onPage={setPage} />
      )}
    </section>
  );
}

function DocumentTable({ documents }: { documents: LateDocument[] }) {
  const { words, language } = useWords();
  const { title, columns } = words.months.late;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section className="rows-scroll" tabIndex={0} aria-label={title(documents[0]?.month ?? '')}>
      <table className="rows-table">
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.customer}</th>
            <th scope="col">{columns.date}</th>
            <th scope="col" className="number-cell">
              {columns.amountAtClose}
            </th>
            <th scope="col" className="number-cell">
              {columns.amount}
            </th>
            <th scope="col">{columns.cameAt}</th>
            <th scope="col">{columns.cameBy}</th>
            <th scope="col">{columns.closedAt}</th>
            <th scope="col">{columns.origin}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.number}>
              <th scope="row">{document.number}</th>
              <td>{document.customer}</td>
              <td>{document.date}</td>
              <td className="number-cell">{moneyOr(document.amount_at_close, columns.notThere)}</td>
              <td className="number-cell">{moneyOr(document.amount, columns.gone)}</td>
              <td>{instant(document.came_at, language)}</td>
              <td>{document.came_by ?? words.imports.thisMachine}</td>
              <td>{instant(document.closed_at, language)}</td>
              <td>
                <Origin row={document} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function moneyOr(amount: string | null, otherwise: string) {
  return amount === null ? <span className="quiet">{otherwise}</span> : moneyDecimal(amount);
}
