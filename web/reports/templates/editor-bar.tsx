import { Button, Input, Select } from 'antd';
import type { ReportChoices, ReportTemplate } from '../../api/shapes.ts';
import { instant } from '../../ui/instant.ts';
import { useWords } from '../../words/language.tsx';
import { reportPeriodWords } from '../report-choices.ts';

interface EditorBarProps {
  template: ReportTemplate;
  state: { changed: boolean; restored: boolean; pending: boolean };
  note: { text: string; write: (text: string) => void };
  period: {
    chosen: string | undefined;
    choices: ReportChoices['kinds'][number]['periods'];
    choose: (period: string) => void;
  };
  onSave: () => void;
  onReset: () => void;
  /** Back to what is saved. */
  onDiscard: () => void;
}

/** What holds now, and what can be done about it. */
export function EditorBar({ template, state, note, period, onSave, onReset, onDiscard }: EditorBarProps) {
  const { words } = useWords();
  const { templates: said } = words;
  return (
    <div className="template-bar">
      <p className="template-standing">
        <Standing template={template} />
        {state.changed && <span className="verdict"> {state.restored ? said.restored : said.unsaved}</span>}
      </p>
      <form
        className="template-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (state.changed) onSave();
        }}
      >
        <Select
          aria-label={said.period}
          value={period.chosen ?? null}
          placeholder={said.period}
          onChange={period.choose}
          showSearch={{ optionFilterProp: 'label' }}
          disabled={period.choices.length === 0}
          options={period.choices.map((each) => ({ value: each.period, label: reportPeriodWords(each, words) }))}
        />
        <Input
          value={note.text}
          onChange={(event) => note.write(event.target.value)}
          aria-label={said.note}
          placeholder={said.note}
          maxLength={200}
        />
        <Button type="primary" htmlType="submit" disabled={!state.changed} loading={state.pending}>
          {said.save}
        </Button>
        {state.changed && <Button onClick={onDiscard}>{said.discard}</Button>}
        {template.own && <Button onClick={onReset}>{said.reset}</Button>}
      </form>
    </div>
  );
}

function Standing({ template: { own, number, saved_by: by, saved_at: at, note } }: { template: ReportTemplate }) {
  const { words, language } = useWords();
  if (!own || at === null) return words.templates.builtInHolds;
  const said = words.templates.ownHolds(number, by ?? words.imports.thisMachine, instant(at, language));
  return note === '' ? said : `${said} · ${note}`;
}
