// The merges that stand. Undoing one needs no confirmation: it can be merged again.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { mergesQuery, undoMerge } from '../api/merges.ts';
import type { CustomerName, Merge } from '../api/shapes.ts';
import { instant } from '../ui/instant.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';

export function MergeList() {
  const { words, language } = useWords();
  const merges = useQuery(mergesQuery(language));
  const undo = useUndo();
  return (
    <section className="batches" aria-labelledby="merged">
      <h2 id="merged">{words.merges.list}</h2>
      {merges.data?.length !== 0 && <p className="question">{words.merges.listHint}</p>}
      <output className="undone-note">{undo.data}</output>
      {undo.error && <TroubleNote error={undo.error} />}
      {merges.error && <TroubleNote error={merges.error} onRetry={() => void merges.refetch()} />}
      {merges.isPending && <Waiting heights={[44, 44]} label={words.merges.list} />}
      {merges.data?.length === 0 && <p className="quiet">{words.merges.listNone}</p>}
      {merges.data && merges.data.length > 0 && (
        <MergeTable
          merges={merges.data}
          undoing={undo.isPending ? undo.variables.customer.id : undefined}
          onUndo={(merge) => undo.mutate(merge)}
        />
      )}
    </section>
  );
}

function useUndo() {
  const { words, language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ customer }: Merge) => {
      const { documents } = await undoMerge(language, customer.id);
      return words.merges.parted(customer.name, groupThousands(documents));
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' }),
  });
}

interface MergeTableProps {
  merges: Merge[];
  undoing: number | undefined;
  onUndo: (merge: Merge) => void;
}

function MergeTable({ merges, undoing, onUndo }: MergeTableProps) {
  const { words, language } = useWords();
  const { columns, undo, undoOf } = words.merges;
  return (
    <table className="figures-table batch-table merge-table">
      <thead>
        <tr>
          <th scope="col">{columns.customer}</th>
          <th scope="col">{columns.into}</th>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.by}</th>
          <th scope="col">
            <span className="visually-hidden">{undo}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {merges.map((merge) => (
          <tr key={merge.customer.id}>
            <th scope="row">{called(merge.customer)}</th>
            <td data-label={columns.into} className="merged-into">
              {called(merge.into)}
            </td>
            <td data-label={columns.at}>{instant(merge.merged_at, language)}</td>
            <td data-label={columns.by} data-last>
              {merge.merged_by ?? words.imports.arrivedBy.command_line('')}
            </td>
            <td className="row-action">
              <Button
                size="small"
                loading={undoing === merge.customer.id}
                onClick={() => onUndo(merge)}
                aria-label={undoOf(merge.customer.name)}
              >
                {undo}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function called({ code, name }: CustomerName) {
  return (
    <>
      {name}
      {code !== null && code !== name && <span className="quiet small"> {code}</span>}
    </>
  );
}
