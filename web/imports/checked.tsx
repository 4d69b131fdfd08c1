// Files that were checked and not imported yet: what they would bring, what must be decided, and the button that does it.

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { rejectsPath, type Rerun, rerunImport } from '../api/imports.ts';
import type { Confirmation, ImportJob, ImportQuestion, ImportResult } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useSingle } from '../ui/use-single.ts';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';
import { Columns } from './columns.tsx';
import { ControlTotals } from './control-totals.tsx';
import { Counts, LeftOut } from './counts.tsx';
import { Effect } from './effect.tsx';
import { type LayoutEdits, useLayoutEdits } from './layout-edits.ts';
import { Problems } from './problems.tsx';
import { Questions } from './questions.tsx';
import { Rejects } from './rejects.tsx';

interface CheckedProps {
  job: ImportJob;
  /** One a kind of file. */
  results: ImportResult[];
  /** Told the number of the import that takes the place of this one. */
  onRerun: (id: number) => void;
}

export function Checked({ job, results, onRerun }: CheckedProps) {
  const { words, language } = useWords();
  const [confirmed, confirm] = useState<Confirmation[]>(job.confirm);
  const edits = useLayoutEdits(job.mapping);
  const rerun = useMutation({ mutationFn: (how: Rerun) => rerunImport(language, job.id, how), onSuccess: onRerun });
  const run = useSingle(rerun.mutate);
  return (
    <>
      <output className="outcome-title">{titleOf(results, words)}</output>
      {results.map((result) => (
        <CheckedKind key={result.kind} result={result} isAlone={results.length === 1} edits={edits} />
      ))}
      <Questions questions={questionsOf(results)} confirmed={confirmed} onConfirm={confirm} />
      {rerun.error && <TroubleNote error={rerun.error} />}
      <div className="outcome-actions">
        {edits.mapping ? (
          <Button
            type="primary"
            loading={rerun.isPending}
            onClick={() => run({ confirm: confirmed, dry_run: true, mapping: edits.mapping! })}
          >
            {words.imports.checkAgain}
          </Button>
        ) : (
          <Button
            type="primary"
            loading={rerun.isPending}
            disabled={!isReady(results, confirmed)}
            onClick={() => run({ confirm: confirmed, dry_run: false })}
          >
            {buttonOf(results, words)}
          </Button>
        )}
        {results
          .filter(({ rejects_file: file }) => file !== null)
          .map((result) => (
            <Rejects
              key={result.kind}
              path={rejectsPath(job.id, result)}
              {...(results.length > 1 && { of: words.imports.kinds[result.kind] })}
            />
          ))}
      </div>
    </>
  );
}

function CheckedKind({ result, isAlone, edits }: { result: ImportResult; isAlone: boolean; edits: LayoutEdits }) {
  const { words } = useWords();
  const isOfSeveral = !isAlone || result.files.length > 1;
  return (
    <section className="checked-kind">
      {!isAlone && <h3>{words.imports.kinds[result.kind]}</h3>}
      <Counts result={result} />
      <LeftOut result={result} />
      <Effect effect={result.effect} />
      <ControlTotals totals={result.control_totals} />
      {result.layouts.map((layout) => (
        <Columns
          key={`${layout.file} ${layout.sheet}`}
          layout={layout}
          file={isOfSeveral ? layout.file : undefined}
          edits={edits.of(layout)}
          onEdit={(header, key) => edits.edit(layout, header, key)}
        />
      ))}
      <Problems
        problems={result.problems.filter(({ code }) => code !== 'control_total_differs' || !asksTotals(result))}
      />
    </section>
  );
}

// How many rows a decision lets in is known only when it is made.
function buttonOf(results: ImportResult[], words: Words): string {
  const [first] = results;
  if (results.length > 1 || first!.accepted === 0) return words.imports.import;
  return words.imports.importRows(groupThousands(first!.accepted));
}

// What is asked need not be told twice.
function asksTotals({ questions }: ImportResult): boolean {
  return questions.some(({ confirm }) => confirm === 'totals');
}

function titleOf(results: ImportResult[], words: Words): string {
  if (questionsOf(results).length > 0) return words.imports.checkedQuestions;
  return results.some(({ accepted }) => accepted > 0) ? words.imports.checked : words.imports.checkedNothing;
}

/** Each question once, whichever kind asks it first. */
function questionsOf(results: ImportResult[]): ImportQuestion[] {
  const all = results.flatMap(({ questions }) => questions);
  return all.filter(({ confirm }, index) => all.findIndex((each) => each.confirm === confirm) === index);
}

// Files that bring nothing are imported only where a decision lets something in.
function isReady(results: ImportResult[], confirmed: readonly Confirmation[]): boolean {
  const questions = questionsOf(results);
  const isOpen = questions.some(({ confirm, holds_back: holds }) => holds && !confirmed.includes(confirm));
  return !isOpen && (confirmed.length > 0 || results.some(({ accepted }) => accepted > 0));
}
