// What stands beside the text, one of several: its preview, metrics to insert, how it is written, its versions. On a phone the
// text is one of them.

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReportTemplate, ReportTemplatePreview, ReportTemplateProblem } from '../../api/shapes.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useWords } from '../../words/language.tsx';
import { InsertMetric } from './insert-metric.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { SyntaxHelp } from './syntax-help.tsx';
import { Versions } from './versions.tsx';

const panes = ['text', 'preview', 'insert', 'help', 'versions'] as const;
export type Pane = (typeof panes)[number];

interface SidePanesProps {
  template: ReportTemplate;
  preview: UseQueryResult<ReportTemplatePreview>;
  period: string | undefined;
  shown: Pane;
  onShow: (pane: Pane) => void;
  onGoTo: (problem: ReportTemplateProblem) => void;
  onInsert: (text: string) => void;
  onTake: (text: string, number: number) => void;
}

export function SidePanes({ template, preview, period, shown, onShow, onGoTo, onInsert, onTake }: SidePanesProps) {
  const { words } = useWords();
  const narrow = useNarrow();
  const { kind, language, versions } = template;
  return (
    <div className="template-right">
      <PaneTabs
        label={words.templates.panesLabel}
        tabs={panes.filter((key) => narrow || key !== 'text').map((key) => ({ key, name: words.templates.panes[key] }))}
        shown={shown}
        onShow={onShow}
      />
      <div id="template-side" role="tabpanel" aria-labelledby={`tab-${shown}`} hidden={shown === 'text'}>
        {shown === 'preview' && <PreviewPane {...{ preview, period, language, onGoTo }} />}
        {shown === 'insert' && <InsertMetric onInsert={onInsert} />}
        {shown === 'help' && <SyntaxHelp onInsert={onInsert} />}
        {shown === 'versions' && <Versions template={{ kind, language }} versions={versions} onTake={onTake} />}
      </div>
    </div>
  );
}
