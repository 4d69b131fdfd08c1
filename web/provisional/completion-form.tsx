// One customer, product or person, with the few columns that matter to write in. Enter saves; what was typed stays if it fails.

import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Provisional } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';

interface CompletionFormProps {
  row: Provisional;
  saving: boolean;
  error: Error | null;
  onSave: (values: Record<string, string>) => void;
}

export function CompletionForm({ row, saving, error, onSave }: CompletionFormProps) {
  const { words } = useWords();
  const [written, write] = useState<Record<string, string>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(written);
  };
  return (
    <form className="completion" onSubmit={submit} aria-label={row.name}>
      <Who row={row} />
      <div className="completion-fields">
        {Object.entries(row.values).map(([key, value]) => (
          <Field
            key={key}
            field={key}
            name={row.name}
            value={written[key] ?? shown(key, value, words)}
            missing={value === null}
            onWrite={(text) => write({ ...written, [key]: text })}
          />
        ))}
      </div>
      <Button htmlType="submit" loading={saving} aria-label={words.provisional.saveOf(row.name)}>
        {words.provisional.save}
      </Button>
      {error && <TroubleNote error={error} />}
    </form>
  );
}

function shown(key: string, value: string | null, words: Words): string {
  if (value === null) return '';
  return key === 'role' ? (words.roles[value as keyof Words['roles']] ?? value) : value;
}

function Who({ row }: { row: Provisional }) {
  const { words } = useWords();
  const { lines, seenIn } = words.provisional;
  const facts = [
    row.code !== row.name && row.code,
    lines(groupThousands(row.lines)),
    row.seen_in && seenIn(row.seen_in),
  ];
  return (
    <div className="completion-who">
      <h2>{row.name}</h2>
      <p className="quiet small">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}

interface FieldProps {
  field: string;
  name: string;
  value: string;
  missing: boolean;
  onWrite: (text: string) => void;
}

function Field({ field, name, value, missing, onWrite }: FieldProps) {
  const { words } = useWords();
  const { fields, fieldOf, examples } = words.provisional;
  const title = fields[field] ?? field;
  return (
    <div className="completion-field">
      <span className={missing ? 'small verdict' : 'small quiet'} aria-hidden="true">
        {missing ? words.provisional.missing(title) : title}
      </span>
      <Input
        list={`known-${field}`}
        value={value}
        placeholder={missing ? examples[field] : undefined}
        onChange={({ target }) => onWrite(target.value)}
        aria-label={fieldOf(title, name)}
        autoComplete="off"
      />
    </div>
  );
}
