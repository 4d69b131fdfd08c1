// The batches that were imported. Taking one back needs no confirmation: importing the file again restores it.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { batchesQuery } from '../api/imports.ts';
import type { Batch } from '../api/shapes.ts';
import { instant } from '../ui/instant.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useSingle } from '../ui/use-single.ts';
import { useWords } from '../words/language.tsx';
import { arrivalOf, stateOf } from './batch-words.ts';
import { useUndo } from './use-undo.ts';

export function Batches() {
  const { words, language } = useWords();
  const batches = useQuery(batchesQuery(language));
  const undo = useUndo();
  const takeBack = useSingle(undo.mutate);
  return (
    <section className="batches" aria-labelledby="batches">
      <h2 id="batches">{words.imports.batches}</h2>
      {batches.data?.length !== 0 && <p className="question">{words.imports.batchesHint}</p>}
      <output className="undone-note">{undo.data && words.imports.undid(undo.data.file, undo.data.version)}</output>
      {undo.error && <TroubleNote error={undo.error} />}
      {batches.error && <TroubleNote error={batches.error} onRetry={() => void batches.refetch()} />}
      {batches.isPending && <Waiting heights={[44, 44, 44, 44]} label={words.imports.batches} />}
      {batches.data?.length === 0 && <p className="quiet">{words.imports.noBatches}</p>}
      {batches.data && batches.data.length > 0 && (
        <BatchTable batches={batches.data} undoing={undo.isPending ? undo.variables.id : undefined} onUndo={takeBack} />
      )}
    </section>
  );
}

interface BatchTableProps {
  batches: Batch[];
  undoing: number | undefined;
  onUndo: (batch: Batch) => void;
}

function BatchTable({ batches, undoing, onUndo }: BatchTableProps) {
  const { words } = useWords();
  const { columns } = words.imports;
  return (
    <table className="figures-table batch-table">
      <thead>
        <tr>
          <th scope="col">{columns.file}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col" className="number-cell">
            {columns.accepted}
          </th>
          <th scope="col" className="number-cell">
            {columns.rejected}
          </th>
          <th scope="col">{columns.by}</th>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">
            <span className="visually-hidden">{words.imports.undo}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <BatchRow key={batch.id} batch={batch} undoing={undoing === batch.id} onUndo={() => onUndo(batch)} />
        ))}
      </tbody>
    </table>
  );
}

function BatchRow({ batch, undoing, onUndo }: { batch: Batch; undoing: boolean; onUndo: () => void }) {
  const { words, language } = useWords();
  const { columns } = words.imports;
  const stands = batch.version !== null && batch.undone_version === null;
  return (
    <tr data-undone={batch.undone_version !== null}>
      <th scope="row">
        <Link to="/data/batches/$id" params={{ id: String(batch.id) }} search={{}}>
          {batch.file_name}
        </Link>
      </th>
      <td data-label={columns.kind}>{words.imports.kinds[batch.kind]}</td>
      <td data-label={columns.accepted} className="number-cell">
        {groupThousands(batch.accepted)}
      </td>
      <td data-label={columns.rejected} className="number-cell">
        {groupThousands(batch.rejected)}
      </td>
      <td data-label={columns.by}>{arrivalOf(batch, words.imports)}</td>
      <td data-label={columns.at}>{instant(batch.changed_at, language)}</td>
      <td data-label={columns.state} data-last>
        {stateOf(batch, words.imports)}
      </td>
      <td className="row-action">
        {stands && (
          <Button size="small" loading={undoing} onClick={onUndo} aria-label={words.imports.undoOf(batch.file_name)}>
            {words.imports.undo}
          </Button>
        )}
      </td>
    </tr>
  );
}
