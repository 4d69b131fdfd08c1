import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { addPerson } from '../api/people.ts';
import type { ListedPerson, NewPerson } from '../api/shapes.ts';
import { DayField } from '../ui/day-field.tsx';
import { today } from '../ui/today.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { PlaceFields } from './place-fields.tsx';

/** Somebody new. What was typed stays if it is refused; once saved the form is ready for the next. */
export function AddPerson({ people, onClose }: { people: ListedPerson[]; onClose: () => void }) {
  const { words, language } = useWords();
  const queries = useQueryClient();
  const [written, write] = useState(blank);
  const adding = useMutation({
    mutationFn: () => addPerson(language, draftOf(written)),
    onSuccess: async () => {
      write(blank);
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <form className="add-person" onSubmit={submit} aria-label={words.people.add}>
      <TextField
        label={words.people.columns.name}
        value={written.name}
        required
        onChange={(name) => write({ ...written, name })}
      />
      <TextField label={words.people.code} value={written.code} onChange={(code) => write({ ...written, code })} />
      <PlaceFields place={written} people={people} onChange={(place) => write({ ...written, ...place })} />
      <DayField label={words.people.hired} value={written.from} onChange={(from) => write({ ...written, from })} />
      <div className="outcome-actions">
        <Button type="primary" htmlType="submit" loading={adding.isPending}>
          {words.people.save}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <output className="small">{adding.data && words.people.added(adding.data.name)}</output>
      {adding.error && <TroubleNote error={adding.error} title={words.people.refused} />}
    </form>
  );
}

interface Written extends Pick<NewPerson, 'role'> {
  name: string;
  code: string;
  supervisor_id: number | null;
  from: string;
}

const blank: Written = { name: '', code: '', role: 'seller', supervisor_id: null, from: today() };

function draftOf({ name, code, role, supervisor_id, from }: Written): NewPerson {
  const day = from === '' ? null : from;
  return { name, code: code.trim() === '' ? null : code, role, supervisor_id, hired_on: day, from: day };
}

interface TextFieldProps {
  label: string;
  value: string;
  required?: boolean;
  onChange: (text: string) => void;
}

function TextField({ label, value, required, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        required={required}
        onChange={({ target }) => onChange(target.value)}
        autoComplete="off"
      />
    </div>
  );
}
