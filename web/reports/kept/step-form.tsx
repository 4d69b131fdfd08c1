import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { StoredReport } from '../../api/shapes.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useSingle } from '../../ui/use-single.ts';
import { useWords } from '../../words/language.tsx';

export interface StepProps {
  onClose: () => void;
  /** Told in words what was done. */
  onDone: (words: string) => void;
}

interface StepFormProps extends StepProps {
  title: string;
  field: string;
  confirm: string;
  /** What to say where nothing was written; the field may stay empty without it. */
  missing?: string;
  take: (written: string) => Promise<StoredReport>;
  doneWords: (report: StoredReport) => string;
  children: ReactNode;
}

/** Asks for a line of text and for the word that does it. What was written stays when it fails. */
export function StepForm({
  title,
  field,
  confirm,
  missing,
  take,
  doneWords,
  onClose,
  onDone,
  children,
}: StepFormProps) {
  const { words } = useWords();
  const queries = useQueryClient();
  const [written, setWritten] = useState('');
  const [tried, setTried] = useState(false);
  const taking = useMutation({
    mutationFn: take,
    onSuccess: async (report) => {
      await queries.invalidateQueries({ queryKey: ['reports'] });
      onDone(doneWords(report));
      onClose();
    },
  });
  const single = useSingle(taking.mutate);
  const lacks = missing !== undefined && written.trim() === '';
  return (
    <form
      className="step-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!lacks) single(written.trim());
      }}
    >
      <h2>{title}</h2>
      {children}
      <label htmlFor="step-text">{field}</label>
      <Input id="step-text" value={written} maxLength={500} onChange={({ target }) => setWritten(target.value)} />
      {tried && lacks && (
        <p className="verdict" role="alert">
          {missing}
        </p>
      )}
      {taking.error && <TroubleNote error={taking.error} />}
      <div className="outcome-actions">
        <Button type="primary" htmlType="submit" loading={taking.isPending}>
          {confirm}
        </Button>
        <Button onClick={onClose}>{words.reports.issue.cancel}</Button>
      </div>
    </form>
  );
}
