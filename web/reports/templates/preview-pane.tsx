import type { UseQueryResult } from '@tanstack/react-query';
import type { ReportTemplatePreview, ReportTemplateProblem } from '../../api/shapes.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { periodWords } from '../../ui/expression.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { ReportBlocks } from '../blocks/report-blocks.tsx';

interface PreviewPaneProps {
  preview: UseQueryResult<ReportTemplatePreview>;
  /** None where the ledger has no sales at all. */
  period: string | undefined;
  language: 'zh' | 'en';
  onGoTo: (problem: ReportTemplateProblem) => void;
}

/** What the report says, or why it says nothing yet. */
export function PreviewPane({ preview, period, language, onGoTo }: PreviewPaneProps) {
  const { words } = useWords();
  const { data, error, isPending, isFetching, refetch } = preview;
  return (
    <div className="template-preview" aria-busy={isFetching}>
      {error && <TroubleNote error={error} onRetry={() => void refetch()} />}
      {isPending && !error && <Waiting heights={[32, 20, 120, 200]} label={words.templates.preview} />}
      {data && data.problems.length > 0 && <Problems problems={data.problems} onGoTo={onGoTo} />}
      {data && data.problems.length === 0 && data.blocks === null && (
        <p className="quiet">
          {period === undefined ? words.templates.noPeriods : words.templates.noSales(periodWords(period, words))}
        </p>
      )}
      {data?.blocks && <ReportBlocks blocks={data.blocks} language={language} />}
    </div>
  );
}

function Problems({ problems, onGoTo }: { problems: ReportTemplateProblem[]; onGoTo: PreviewPaneProps['onGoTo'] }) {
  const { words } = useWords();
  return (
    <section className="template-problems" aria-labelledby="problems">
      <h2 id="problems">{words.templates.problems(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.offset} ${problem.code}`}>
            <button type="button" onClick={() => onGoTo(problem)}>
              <span className="problem-place">{words.templates.place(problem.line, problem.column)}</span>
              {problem.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
