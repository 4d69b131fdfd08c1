// One import from waiting to its result.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { cancelImport, importQuery, isOver } from '../api/imports.ts';
import type { ImportJob, ImportResult } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';
import { Checked } from './checked.tsx';
import { Failed } from './failed.tsx';
import { Outcome } from './outcome.tsx';

interface ImportCardProps {
  id: number;
  onDismiss: () => void;
  /** The files are taken once more, by the import of this number. */
  onRerun: (id: number) => void;
}

export function ImportCard({ id, onDismiss, onRerun }: ImportCardProps) {
  const { words, language } = useWords();
  const { data: job, error } = useQuery(importQuery(language, id));
  useFreshLedger(job);
  return (
    <article className="import-card">
      <header>
        <h2>{job?.file_name ?? '…'}</h2>
        {(isOver(job) || error) && (
          <Button type="text" onClick={onDismiss}>
            {words.imports.dismiss}
          </Button>
        )}
      </header>
      {error && <TroubleNote error={error} />}
      {job && !isOver(job) && <Running job={job} />}
      {job?.state === 'failed' && <Failed job={job} onRerun={onRerun} />}
      {job?.state === 'cancelled' && <output>{words.imports.cancelled}</output>}
      {job?.results && <Came job={job} results={job.results} onRerun={onRerun} />}
    </article>
  );
}

// What was only checked, or held back by a question, can still be imported.
function Came({ job, results, onRerun }: { job: ImportJob; results: ImportResult[]; onRerun: (id: number) => void }) {
  const isOpen = results.some(({ dry_run: isDry, held_back: isHeld }) => isDry || isHeld);
  if (isOpen) return <Checked job={job} results={results} onRerun={onRerun} />;
  return results.map((result) => (
    <Outcome key={result.kind} id={job.id} result={result} isAlone={results.length === 1} />
  ));
}

function Running({ job }: { job: ImportJob }) {
  const { words } = useWords();
  const stage = stageWord(job, words);
  return (
    <>
      <output>
        {stage}
        {job.rows_done > 0 && <span className="quiet"> {words.imports.rowsDone(groupThousands(job.rows_done))}</span>}
      </output>
      <Progress percent={percentOf(job)} showInfo={false} aria-label={stage} />
      <Cancel job={job} />
    </>
  );
}

function Cancel({ job: { id, file_name: file, cancelling } }: { job: ImportJob }) {
  const { words, language } = useWords();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelImport(language, id),
    onSettled: () => queries.invalidateQueries(importQuery(language, id)),
  });
  const busy = cancelling || cancel.isPending;
  return (
    <div className="outcome-actions">
      <Button disabled={busy} onClick={() => cancel.mutate()} aria-label={words.imports.cancelOf(file)}>
        {busy ? words.imports.cancelling : words.imports.cancel}
      </Button>
      {cancel.error && <TroubleNote error={cancel.error} />}
    </div>
  );
}

function stageWord({ state, stage }: ImportJob, words: Words): string {
  const { stages } = words.imports;
  if (state === 'waiting') return stages.waiting;
  return stage in stages ? stages[stage as keyof typeof stages] : stages.reading;
}

// How far the bar is drawn; the number itself is not shown.
function percentOf({ state, stage, rows_done: done, rows_total: total }: ImportJob): number {
  if (state === 'waiting') return 2;
  if (stage === 'writing') return 95;
  if (stage === 'comparing') return 85;
  return total === null || total === 0 ? 5 : Math.min(80, 5 + (75 * done) / total);
}

// What the pages show may have changed with the ledger.
function useFreshLedger(job: ImportJob | undefined): void {
  const queries = useQueryClient();
  const over = isOver(job);
  useEffect(() => {
    if (over) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' });
  }, [over, queries]);
}
