// The text at the left, what comes of it at the right; on a phone one behind the other.

import { useQuery } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { filtersQuery } from '../../api/board.ts';
import type { ReportTemplate, ReportTemplateProblem } from '../../api/shapes.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useWords } from '../../words/language.tsx';
import type { TemplateTextEditor } from './code/code-mirror.ts';
import { Differing } from './differences/differing.tsx';
import { EditorBar } from './editor-bar.tsx';
import { InsertMetric } from './insert-metric.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { periodsOf } from './periods-of.ts';
import { SyntaxHelp } from './syntax-help.tsx';
import { TextPane } from './text-pane.tsx';
import { useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';
import { useSaving } from './use-saving.ts';
import { Versions } from './versions.tsx';

const panes = ['text', 'preview', 'insert', 'help', 'versions'] as const;
type Pane = (typeof panes)[number];

export function TemplateEditor({ template }: { template: ReportTemplate }) {
  const { words, language } = useWords();
  const narrow = useNarrow();
  const editor = useRef<TemplateTextEditor>(undefined);
  const work = useDraft(template, { text: template.text, basedOn: template.number });
  const { draft, changed } = work;
  const typed = useRef(draft.text);
  useEffect(() => {
    typed.current = draft.text;
  });
  const saving = useSaving(template, (saved) => work.settle(saved, typed.current));
  const [note, setNote] = useState('');
  const [seen, setSeen] = useState(false);
  const [pane, show] = useState<Pane>('preview');
  const [chosen, choose] = useState<string>();
  const { data: filters } = useQuery(filtersQuery(language));
  const periods = periodsOf(template.kind, filters?.years ?? []);
  const period = chosen ?? periods[0];
  const preview = usePreview(period === undefined ? undefined : { ...keyOf(template), period, text: draft.text });
  useLeaveWarning(changed);

  const problems = saving.problems ?? preview.data?.problems ?? none;
  const shown = narrow || pane !== 'text' ? pane : 'preview';
  const type = (text: string) => {
    saving.forget();
    work.type(text);
  };
  const write = (change: (to: TemplateTextEditor) => void) => {
    if (narrow) show('text');
    // The pane is drawn first: a hidden editor cannot take the cursor.
    requestAnimationFrame(() => editor.current && change(editor.current));
  };
  const goTo = ({ offset }: ReportTemplateProblem) => write((to) => to.goTo(offset));
  const insert = (text: string) => write((to) => to.insert(text));
  const replace = (text: string) => write((to) => to.replace(text));
  const save = () => {
    saving.save({ text: draft.text, note: note.trim(), based_on: draft.basedOn, built_in_seen: seen });
    setNote('');
    setSeen(false);
  };
  return (
    <>
      <EditorBar
        template={template}
        state={{ changed: changed || seen, restored: work.restored && changed, pending: saving.isPending }}
        note={{ text: note, write: setNote }}
        period={{ chosen: period, choices: periods, choose }}
        onSave={save}
        onReset={() => {
          saving.reset(draft.basedOn);
          replace(template.built_in);
        }}
        onDiscard={() => replace(work.standing.text)}
      />
      <output className="small quiet">{saving.saved && !changed && words.templates.saved(saving.saved.basedOn)}</output>
      {saving.error && !saving.elsewhere && <TroubleNote error={saving.error} title={words.templates.notSaved} />}
      <Differing
        template={template}
        mine={draft.text}
        elsewhere={saving.elsewhere}
        builtInSeen={seen}
        onTake={(text, basedOn) => {
          if (basedOn !== undefined) work.rebase(basedOn, text);
          saving.forget();
          setSeen(basedOn === undefined);
          replace(text);
        }}
        onKeep={(text, basedOn) => {
          if (basedOn !== undefined) work.rebase(basedOn, text);
          else setSeen(true);
          saving.forget();
        }}
      />
      <div className="template-panes">
        <div className="template-left" hidden={narrow && shown !== 'text'}>
          <TextPane initial={draft.text} problems={problems} editor={editor} onChange={type} />
        </div>
        <div className="template-right">
          <PaneTabs
            label={words.templates.panesLabel}
            tabs={panes
              .filter((key) => narrow || key !== 'text')
              .map((key) => ({ key, name: words.templates.panes[key] }))}
            shown={shown}
            onShow={show}
          />
          <div id="template-side" role="tabpanel" aria-labelledby={`tab-${shown}`} hidden={shown === 'text'}>
            {shown === 'preview' && <PreviewPane preview={preview} language={template.language} onGoTo={goTo} />}
            {shown === 'insert' && <InsertMetric onInsert={insert} />}
            {shown === 'help' && <SyntaxHelp onInsert={insert} />}
            {shown === 'versions' && (
              <Versions
                template={keyOf(template)}
                versions={template.versions}
                onTake={(text, number) => {
                  setNote(words.templates.takenFrom(number));
                  replace(text);
                }}
              />
            )}
          </div>
        </div>
      </div>
    </>
  );
}

const none: ReportTemplateProblem[] = [];

function keyOf({ kind, language }: ReportTemplate) {
  return { kind, language };
}

// What is typed stays on this device; that it is not saved must be known all the same.
function useLeaveWarning(changed: boolean): void {
  const { words } = useWords();
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      changed && current.pathname !== next.pathname && !window.confirm(words.templates.leave),
    enableBeforeUnload: () => changed,
  });
}
