// What of somebody goes and what stays, and the name typed to confirm: what is erased cannot be brought back.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { erase, erasureQuery, type Subject } from '../api/personal-data.ts';
import type { ErasureLook } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';

interface ErasureFormProps {
  subject: Subject;
  onClose: () => void;
}

export function ErasureForm({ subject, onClose }: ErasureFormProps) {
  const { words, language } = useWords();
  const look = useQuery(erasureQuery(language, subject));
  if (look.error) return <TroubleNote error={look.error} onRetry={() => void look.refetch()} />;
  if (!look.data) return <Waiting heights={[120]} label={words.personal.title} />;
  return <Form subject={subject} look={look.data} onClose={onClose} />;
}

function Form({ subject, look, onClose }: ErasureFormProps & { look: ErasureLook }) {
  const { words, language } = useWords();
  const { submit, cancel, refused, done } = words.personal;
  const queries = useQueryClient();
  const [also, setAlso] = useState({ notes: look.notes.length > 0, files: false });
  const [confirm, write] = useState('');
  const erasing = useMutation({
    mutationFn: () => erase(language, subject, { confirm, ...also }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'erasure' }),
  });
  if (erasing.data) return <output>{done(erasing.data.name)}</output>;
  const start = (event: FormEvent) => {
    event.preventDefault();
    erasing.mutate();
  };
  return (
    <form className="erasure" onSubmit={start} aria-label={submit}>
      <Goes subject={subject} look={look} also={also} onAlso={setAlso} />
      <Stays look={look} />
      <Confirm subject={subject} text={confirm} onWrite={write} />
      <div className="outcome-actions">
        <Button htmlType="submit" danger loading={erasing.isPending} disabled={confirm.trim() !== subject.name}>
          {submit}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
      {erasing.error && <TroubleNote error={erasing.error} title={refused} />}
    </form>
  );
}

interface Also {
  notes: boolean;
  files: boolean;
}

interface GoesProps {
  subject: Subject;
  look: ErasureLook;
  also: Also;
  onAlso: (also: Also) => void;
}

function Goes({ subject, look, also, onAlso }: GoesProps) {
  const { words } = useWords();
  const { goes, employeeGoes, contactGoes, notes, noNotes, files, noFiles, fileOf } = words.personal;
  const [versions, signIn, noted, held] = [look.versions, look.sign_in, look.notes.length, look.files.length].map(
    groupThousands,
  ) as [string, string, string, string];
  return (
    <section aria-label={goes}>
      <h4>{goes}</h4>
      <p>{subject.at === 'people' ? employeeGoes(versions, signIn) : contactGoes(versions)}</p>
      {look.notes.length === 0 && <p className="quiet">{noNotes}</p>}
      {look.notes.length > 0 && (
        <Option label={notes(noted)} checked={also.notes} onTurn={(on) => onAlso({ ...also, notes: on })}>
          {look.notes.map(({ table, id, text }) => (
            <li key={`${table} ${id} ${text}`}>{text}</li>
          ))}
        </Option>
      )}
      {look.files.length === 0 && <p className="quiet">{noFiles}</p>}
      {look.files.length > 0 && (
        <Option label={files(held)} checked={also.files} onTurn={(on) => onAlso({ ...also, files: on })}>
          {look.files.map(({ path, name, batch }) => (
            <li key={path}>{fileOf(name, batch)}</li>
          ))}
        </Option>
      )}
    </section>
  );
}

interface OptionProps {
  label: string;
  checked: boolean;
  onTurn: (on: boolean) => void;
  children: ReactNode;
}

function Option({ label, checked, onTurn, children }: OptionProps) {
  return (
    <>
      <label>
        <input type="checkbox" checked={checked} onChange={({ target }) => onTurn(target.checked)} /> {label}
      </label>
      <ul className="quiet small">{children}</ul>
    </>
  );
}

function Stays({ look: { remaining } }: { look: ErasureLook }) {
  const { words } = useWords();
  const [operations, reports] = [remaining.operations, remaining.reports].map(groupThousands) as [string, string];
  return (
    <section aria-label={words.personal.stays}>
      <h4>{words.personal.stays}</h4>
      <p>{words.personal.remaining(operations, reports)}</p>
    </section>
  );
}

function Confirm({ subject, text, onWrite }: { subject: Subject; text: string; onWrite: (text: string) => void }) {
  const { words } = useWords();
  const hint = useId();
  return (
    <>
      <p id={hint}>{words.personal.confirm(subject.name)}</p>
      <Input
        value={text}
        onChange={({ target }) => onWrite(target.value)}
        aria-label={words.personal.confirmLabel}
        aria-describedby={hint}
        autoComplete="off"
      />
    </>
  );
}
