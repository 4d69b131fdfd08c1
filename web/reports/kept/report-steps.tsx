// What may be done with a report: downloaded, issued, withdrawn. The last two cannot be undone, so a sentence says what they mean.

import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { mayIssue, sessionQuery } from '../../api/session.ts';
import type { ReportDetail } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';
import { Downloads } from '../downloads.tsx';
import { IssueForm } from './issue-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

export function ReportSteps({ report }: { report: ReportDetail }) {
  const { words } = useWords();
  const { person } = useSuspenseQuery(sessionQuery).data;
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState('');
  const next = person && (mayIssue(person.role) || person.acts_for !== null) ? nextOf(report) : undefined;
  const Form = next === 'issue' ? IssueForm : WithdrawForm;
  return (
    <section className="report-steps" aria-label={words.reports.columns.state}>
      <div className="outcome-actions">
        <Downloads report={report} />
        {next && !open && <Button onClick={() => setOpen(true)}>{words.reports[next].open}</Button>}
      </div>
      <output className="undone-note">{done}</output>
      {next && open && <Form report={report} onClose={() => setOpen(false)} onDone={setDone} />}
    </section>
  );
}

function nextOf({ state, has_file: hasFile }: ReportDetail): 'issue' | 'withdraw' | undefined {
  if (state === 'issued') return 'withdraw';
  return state === 'draft' && hasFile ? 'issue' : undefined;
}
