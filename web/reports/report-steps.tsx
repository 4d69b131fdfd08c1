// What may be done with a report: downloaded, issued, withdrawn. The last two cannot be undone, so a sentence says what they mean.

import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../api/download.ts';
import { fileAddress } from '../api/reports.ts';
import { mayIssue, sessionQuery } from '../api/session.ts';
import type { ReportDetail } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { IssueForm } from './issue-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

export function ReportSteps({ report }: { report: ReportDetail }) {
  const { words, language } = useWords();
  const { person } = useSuspenseQuery(sessionQuery).data;
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState('');
  const downloading = useMutation({ mutationFn: () => download(language, fileAddress(report.id)) });
  const next = person && mayIssue(person.role) ? nextOf(report) : undefined;
  const Form = next === 'issue' ? IssueForm : WithdrawForm;
  return (
    <section className="report-steps" aria-label={words.reports.columns.state}>
      <div className="outcome-actions">
        {report.has_file && (
          <Button loading={downloading.isPending} onClick={() => downloading.mutate()}>
            {words.reports.download}
          </Button>
        )}
        {next && !open && <Button onClick={() => setOpen(true)}>{words.reports[next].open}</Button>}
      </div>
      {downloading.error && <TroubleNote error={downloading.error} />}
      <output className="undone-note">{done}</output>
      {next && open && <Form report={report} onClose={() => setOpen(false)} onDone={setDone} />}
    </section>
  );
}

function nextOf({ state, has_file: hasFile }: ReportDetail): 'issue' | 'withdraw' | undefined {
  if (state === 'issued') return 'withdraw';
  return state === 'draft' && hasFile ? 'issue' : undefined;
}
