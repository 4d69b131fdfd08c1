// A new value of one setting, from a day on. Enter saves; what was typed stays if it is refused.

import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { CompanySetting } from '../api/shapes.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { today } from '../ui/today.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

interface SettingFormProps {
  setting: CompanySetting;
  saving: boolean;
  error: Error | null;
  onSave: (decision: { value: string; from: string | null }) => void;
  onClose: () => void;
}

export function SettingForm({ setting, saving, error, onSave, onClose }: SettingFormProps) {
  const { words } = useWords();
  const [value, setValue] = useState(setting.value);
  const [from, setFrom] = useState(today());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ value, from: from === '' ? null : from });
  };
  return (
    <form className="setting-form" onSubmit={submit} aria-label={words.settings.changeOf(setting.name)}>
      <ValueField setting={setting} value={value} onChange={setValue} />
      <DayField label={words.settings.from} hint={words.settings.fromHint} value={from} onChange={setFrom} />
      <div className="outcome-actions">
        <Button type="primary" htmlType="submit" loading={saving}>
          {words.settings.save}
        </Button>
        <Button onClick={onClose}>{words.settings.cancel}</Button>
      </div>
      {error && <TroubleNote error={error} title={words.settings.refused} />}
    </form>
  );
}

function ValueField({
  setting,
  value,
  onChange,
}: {
  setting: CompanySetting;
  value: string;
  onChange: (value: string) => void;
}) {
  const { words } = useWords();
  const id = useId();
  if (setting.unit === 'choice') {
    const choices = setting.choices.map((choice) => ({ value: choice.value, label: choice.name }));
    return <ChoiceField label={words.settings.value} value={value} choices={choices} onChange={onChange} />;
  }
  return (
    <div className="form-field">
      <label htmlFor={id}>{words.settings.value}</label>
      <Input
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        autoComplete="off"
        suffix={words.settings.units[setting.unit]}
      />
    </div>
  );
}
