// What came of an import: how many rows, whether totals agree, what came back, and what to do next.

import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { download } from '../api/download.ts';
import type { ImportResult } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { ControlTotals } from './control-totals.tsx';

const counted = ['rows', 'accepted', 'unchanged', 'replaced', 'rejected', 'held'] as const;

export function Outcome({ id, result }: { id: number; result: ImportResult }) {
  const { words } = useWords();
  const changed = result.accepted + result.replaced > 0;
  return (
    <>
      <output className="outcome-title">
        {changed ? words.imports.done : words.imports.doneNothing}
        <span className="quiet"> {words.passport.version(result.ledger_version)}</span>
      </output>
      <Counts result={result} />
      <ControlTotals totals={result.control_totals} />
      <Problems problems={result.problems} />
      {result.held > 0 && <p className="hint">{words.imports.heldHint}</p>}
      {result.rejected > 0 && result.rejects_file !== null && <p className="quiet">{words.imports.rejectsHint}</p>}
      <div className="outcome-actions">
        {changed && (
          <Link to="/" search={{}} className="action-link">
            {words.imports.nextBoard}
          </Link>
        )}
        {result.rejects_file !== null && <Rejects id={id} />}
      </div>
    </>
  );
}

function Counts({ result }: { result: ImportResult }) {
  const { words } = useWords();
  const shown = counted.filter((key) => key === 'rows' || key === 'accepted' || result[key] > 0);
  return (
    <dl className="counts">
      {shown.map((key) => (
        <div key={key} className={key === 'rejected' || key === 'held' ? 'warned' : undefined}>
          <dt>{words.imports.counts[key]}</dt>
          <dd>
            {groupThousands(result[key])}
            <span className="unit">
              {key === 'held' || key === 'replaced' ? words.imports.documentsUnit : words.imports.rowsUnit}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Problems({ problems }: { problems: ImportResult['problems'] }) {
  const { words } = useWords();
  if (problems.length === 0) return null;
  return (
    <details className="problems" open={problems.length <= 5}>
      <summary>
        {words.imports.problems} ({problems.length})
      </summary>
      <ul>
        {problems.map(({ code, place, message }) => (
          <li key={`${code} ${place.row} ${place.column} ${message}`}>
            {place.row !== undefined && (
              <span className="quiet">{words.imports.problemAt(groupThousands(place.row), place.column)} </span>
            )}
            {message}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Rejects({ id }: { id: number }) {
  const { words, language } = useWords();
  const fetched = useMutation({ mutationFn: () => download(language, `/api/imports/${id}/rejects`) });
  return (
    <>
      <Button loading={fetched.isPending} onClick={() => fetched.mutate()}>
        {words.imports.rejects}
      </Button>
      {fetched.error && <TroubleNote error={fetched.error} />}
    </>
  );
}
