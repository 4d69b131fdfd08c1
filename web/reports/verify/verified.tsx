import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { PlaceInDocument, Verification } from '../../api/shapes.ts';
import { RowsTable } from '../../passport/rows-table.tsx';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';
import '../../styles/passport.css';

interface VerifiedProps {
  name: string;
  result: Verification;
  /** Has the rows behind every drift listed; undefined where they are. */
  onAllRows: (() => void) | undefined;
}

/** The counts, then a table each of what was edited, drifted, cannot be verified, was taken out. */
export function Verified({ name, result, onAllRows }: VerifiedProps) {
  const { words } = useWords();
  const { some, points, allProven, when } = words.verify;
  const [figures, proven, drawn, all] = [result.figures, result.proven, result.points_proven, result.points].map(
    groupThousands,
  ) as [string, string, string, string];
  const isProven = result.proven === result.figures && result.points_proven === result.points;
  return (
    <section aria-labelledby="verified">
      <h2 id="verified">{name}</h2>
      <output className="verified-line">
        {some(proven, figures)} {result.points > 0 && points(drawn, all)} {isProven && <strong>{allProven}</strong>}
      </output>
      <p className="quiet">{when(result.as_of, String(result.version), String(result.version_now))}</p>
      <Edited result={result} />
      <DriftedTable result={result} />
      {onAllRows && result.drifted.some(({ changes }) => changes === null) && (
        <p>
          <Button onClick={onAllRows}>{words.verify.allRows}</Button>
        </p>
      )}
      <Unknown result={result} />
      <Removed result={result} />
    </section>
  );
}

function Edited({ result }: { result: Verification }) {
  const { words } = useWords();
  const { columns, turned } = words.verify;
  const rows = result.edited.map((each) => [
    <Name key="name" result={result} figure={each} />,
    each.written,
    each.what === 'direction' ? `${each.found}（${turned}）` : each.found,
    <Where key="place" place={each.place} text={each.found} />,
  ]);
  return <Listed kind="edited" heads={[columns.figure, columns.written, columns.found, columns.place]} rows={rows} />;
}

function DriftedTable({ result }: { result: Verification }) {
  const { words } = useWords();
  const { columns, samePrint } = words.verify;
  const rows = result.drifted.map((each) => [
    <Name key="name" result={result} figure={each} />,
    each.before.text,
    each.same_print ? `${each.now.text}（${samePrint}）` : each.now.text,
    <div key="place">
      <Where place={each.place} text={each.written} />
      {each.changes && <Changes changes={each.changes} />}
    </div>,
  ]);
  return <Listed kind="drifted" heads={[columns.figure, columns.before, columns.now, columns.place]} rows={rows} />;
}

function Changes({ changes }: { changes: NonNullable<Verification['drifted'][number]['changes']> }) {
  const { words } = useWords();
  const { arrived, left, changed } = changes;
  const counts = [arrived, left, changed].map(({ total }) => groupThousands(total)) as [string, string, string];
  const rows = [...arrived.rows, ...left.rows, ...changed.rows.map(({ after }) => after)];
  return (
    <details>
      <summary>{words.verify.rows(...counts)}</summary>
      {rows.length > 0 && <RowsTable rows={rows} />}
    </details>
  );
}

function Unknown({ result }: { result: Verification }) {
  const { words } = useWords();
  const { columns } = words.verify;
  const rows = result.unknown.map((each) => [
    each.name || each.id,
    each.found ?? each.written,
    each.message,
    each.place && <Where key="place" place={each.place} text={each.found ?? ''} />,
  ]);
  return <Listed kind="unknown" heads={[columns.figure, columns.found, columns.why, columns.place]} rows={rows} />;
}

function Removed({ result }: { result: Verification }) {
  const { words } = useWords();
  const { columns } = words.verify;
  const rows = result.removed.map((each) => [<Name key="name" result={result} figure={each} />, each.written]);
  return <Listed kind="removed" heads={[columns.figure, columns.written]} rows={rows} />;
}

interface ListedProps {
  kind: 'edited' | 'drifted' | 'unknown' | 'removed';
  heads: string[];
  rows: ReactNode[][];
}

function Listed({ kind, heads, rows }: ListedProps) {
  const { words } = useWords();
  if (rows.length === 0) return null;
  return (
    <section className="verified-list" aria-labelledby={`verified-${kind}`}>
      <h3 id={`verified-${kind}`}>
        {words.verify.sections[kind]} <span className="quiet">{groupThousands(rows.length)}</span>
      </h3>
      <table className="verified-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // The list is never sorted anew.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={heads[column]} data-head={heads[column]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Leads to the passport as of the day of the report. */
function Name({ result, figure }: { result: Verification; figure: { name: string; expr: string } }) {
  return (
    <Link
      to="."
      search={(now) => ({ ...now, passport: figure.expr, as_of: result.as_of })}
      state={(state) => ({ ...state, passports: (state.passports ?? 0) + 1 })}
      resetScroll={false}
      preload={false}
      className="figure-link"
    >
      {figure.name}
    </Link>
  );
}

function Where({ place, text }: { place: PlaceInDocument; text: string }) {
  const { words } = useWords();
  const cell = place.table === null ? '' : [place.row, place.column].filter(Boolean).join(' · ');
  const part = place.part === 'body' ? '' : words.verify.parts[place.part];
  return (
    <>
      <span className="quiet">{[part, place.heading, cell].filter(Boolean).join(' · ')}</span>
      {(place.before !== '' || place.after !== '') && (
        <q className="verified-words">
          {place.before}
          <mark>{text}</mark>
          {place.after}
        </q>
      )}
    </>
  );
}
