// The text at the left, what comes of it at the right; on a phone one behind the other.

import { useEffect, useRef, useState } from 'react';
import type { ReportTemplate, ReportTemplateProblem } from '../../api/shapes.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useWords } from '../../words/language.tsx';
import { Differing } from './differences/differing.tsx';
import { EditorBar } from './editor-bar.tsx';
import { type Pane, SidePanes } from './side-panes.tsx';
import { TextPane } from './text-pane.tsx';
import { useDraft } from './use-draft.ts';
import { useLeaveWarning } from './use-leave-warning.ts';
import { usePreview } from './use-preview.ts';
import { usePreviewPeriod } from './use-preview-period.ts';
import { useSaving } from './use-saving.ts';
import { useTextHandle } from './use-text-handle.ts';

export function TemplateEditor({ template }: { template: ReportTemplate }) {
  const { words } = useWords();
  const narrow = useNarrow();
  const { kind, language } = template;
  const work = useDraft(template, { text: template.text, basedOn: template.number });
  const { draft, changed } = work;
  const saving = useSavingOf(template, work);
  const [note, setNote] = useState('');
  const [seen, setSeen] = useState(false);
  const [pane, show] = useState<Pane>('preview');
  const { editor, goTo, insert, replace } = useTextHandle(() => narrow && show('text'));
  const period = usePreviewPeriod(kind);
  const preview = usePreview(period.known ? { kind, language, period: period.chosen, text: draft.text } : undefined);
  useLeaveWarning(changed);

  const problems = saving.problems ?? preview.data?.problems ?? none;
  const shown = narrow || pane !== 'text' ? pane : 'preview';
  const save = () => {
    saving.save({ text: draft.text, note: note.trim(), based_on: draft.basedOn, built_in_seen: seen });
    setNote('');
    setSeen(false);
  };
  // Without a number it is the built-in template that was looked at.
  const keep = (text: string, basedOn: number | undefined) => {
    if (basedOn !== undefined) work.rebase(basedOn, text);
    saving.forget();
    setSeen(basedOn === undefined);
  };
  return (
    <>
      <EditorBar
        template={template}
        state={{ changed: changed || seen, restored: work.restored && changed, pending: saving.isPending }}
        note={{ text: note, write: setNote }}
        period={period}
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
          keep(text, basedOn);
          replace(text);
        }}
        onKeep={keep}
      />
      <div className="template-panes">
        <div className="template-left" hidden={narrow && shown !== 'text'}>
          <TextPane
            initial={draft.text}
            problems={problems}
            editor={editor}
            onChange={(text) => {
              saving.forget();
              work.type(text);
            }}
          />
        </div>
        <SidePanes
          {...{ template, preview, shown }}
          period={period.chosen}
          onShow={show}
          onGoTo={goTo}
          onInsert={insert}
          onTake={(text, number) => {
            setNote(words.templates.takenFrom(number));
            replace(text);
          }}
        />
      </div>
    </>
  );
}

const none: ReportTemplateProblem[] = [];

/** Whatever was typed while it was saved stays. */
function useSavingOf(template: ReportTemplate, work: ReturnType<typeof useDraft>) {
  const typed = useRef(work.draft.text);
  useEffect(() => {
    typed.current = work.draft.text;
  });
  return useSaving(template, (saved) => work.settle(saved, typed.current));
}
