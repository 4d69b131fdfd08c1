// An import that was refused: why, and where the person can say what the program could not tell, the means to say it.

import { useMutation } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { rerunImport } from '../api/imports.ts';
import type { ImportError, ImportJob } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useSingle } from '../ui/use-single.ts';
import { useWords } from '../words/language.tsx';
import { Columns } from './columns.tsx';
import { type Mapping, useLayoutEdits, withEdits } from './layout-edits.ts';

interface FailedProps {
  job: ImportJob;
  onRerun: (id: number) => void;
}

export function Failed({ job, onRerun }: FailedProps) {
  const { words, language } = useWords();
  const rerun = useMutation({
    mutationFn: (mapping: Mapping) =>
      rerunImport(language, job.id, { confirm: job.confirm, dry_run: true, mapping: { ...job.mapping, ...mapping } }),
    onSuccess: onRerun,
  });
  const { proposal, readings } = job.error ?? {};
  const asking = { busy: rerun.isPending, onMapping: useSingle(rerun.mutate) };
  return (
    <>
      <div className="trouble-note" role="alert">
        <p className="trouble-title">{words.imports.failed}</p>
        <p>{job.error?.message ?? words.trouble.unreadable}</p>
      </div>
      {proposal && <Proposed proposal={proposal} before={job.mapping} {...asking} />}
      {readings && <Readings readings={readings} {...asking} />}
      {rerun.error && <TroubleNote error={rerun.error} />}
    </>
  );
}

interface Asking {
  busy: boolean;
  onMapping: (mapping: Mapping) => void;
}

interface ProposedProps extends Asking {
  proposal: NonNullable<ImportError['proposal']>;
  before: ImportJob['mapping'];
}

function Proposed({ proposal, before, busy, onMapping }: ProposedProps) {
  const { words } = useWords();
  const edits = useLayoutEdits(before);
  return (
    <>
      <Columns
        layout={proposal}
        edits={edits.of(proposal)}
        onEdit={(header, key) => edits.edit(proposal, header, key)}
      />
      <div className="outcome-actions">
        <Button
          type="primary"
          loading={busy}
          onClick={() => onMapping(edits.mapping ?? withEdits(before ?? {}, proposal, {}))}
        >
          {words.imports.takeProposal}
        </Button>
      </div>
    </>
  );
}

function Readings({ readings, busy, onMapping }: Asking & { readings: NonNullable<ImportError['readings']> }) {
  const { words } = useWords();
  const [chosen, choose] = useState<string>();
  return (
    <>
      <Radio.Group
        aria-label={words.imports.chooseReading}
        value={chosen}
        onChange={({ target }) => choose(String(target.value))}
        options={readings.map(({ date_format: format, day }) => ({
          value: format,
          label: words.imports.reading(format, day),
        }))}
      />
      <div className="outcome-actions">
        <Button
          type="primary"
          loading={busy}
          disabled={chosen === undefined}
          onClick={() => onMapping({ date_format: chosen })}
        >
          {words.imports.takeReading}
        </Button>
      </div>
    </>
  );
}
