// What came of an import: how many rows, whether totals agree, what came back, and what to do next.

import { Link } from '@tanstack/react-router';
import { rejectsPath } from '../api/imports.ts';
import type { ImportResult } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';
import { ControlTotals } from './control-totals.tsx';
import { Counts, LeftOut } from './counts.tsx';
import { Problems } from './problems.tsx';
import { Rejects } from './rejects.tsx';

interface OutcomeProps {
  id: number;
  result: ImportResult;
  /** Files of several kinds have an outcome each. */
  isAlone: boolean;
}

export function Outcome({ id, result, isAlone }: OutcomeProps) {
  const { words } = useWords();
  const changed = result.accepted + result.replaced + result.withdrawn > 0;
  return (
    <section className="checked-kind">
      {!isAlone && <h3>{words.imports.kinds[result.kind]}</h3>}
      <output className="outcome-title">
        {changed ? words.imports.done : words.imports.doneNothing}
        <span className="quiet"> {words.passport.version(result.ledger_version)}</span>
      </output>
      <Counts result={result} />
      <LeftOut result={result} />
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
        {result.batch !== null && (
          <Link to="/data/batches/$id" params={{ id: String(result.batch) }} search={{}} className="action-link">
            {words.imports.nextBatch}
          </Link>
        )}
        {result.rejects_file !== null && <Rejects path={rejectsPath(id, result)} />}
      </div>
    </section>
  );
}
