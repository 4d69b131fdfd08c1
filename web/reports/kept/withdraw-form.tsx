import { withdrawReport } from '../../api/reports.ts';
import type { ReportDetail } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';
import { StepForm, type StepProps } from './step-form.tsx';

export function WithdrawForm({ report, ...step }: StepProps & { report: ReportDetail }) {
  const { words, language } = useWords();
  const { title, text, reason, confirm, done, missing } = words.reports.withdraw;
  const take = (written: string) => withdrawReport(language, report.id, written);
  return (
    <StepForm {...step} {...{ title, confirm, missing, take }} field={reason} doneWords={() => done}>
      <p>{text}</p>
    </StepForm>
  );
}
