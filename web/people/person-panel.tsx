// One person: the places they had, have and are to have, and what may be changed.

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { leavePerson, placePerson } from '../api/people.ts';
import type { ListedPerson, NewPlace } from '../api/shapes.ts';
import { sessionQuery } from '../api/session.ts';
import { PersonalData } from '../personal/personal-data.tsx';
import { DayField } from '../ui/day-field.tsx';
import { today } from '../ui/today.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { PlaceFields } from './place-fields.tsx';
import { SignInSection } from './sign-in-section.tsx';

interface PersonPanelProps {
  person: ListedPerson;
  everybody: ListedPerson[];
  mayChange: boolean;
  /** Told before somebody leaves, for whoever has left is else no longer shown, and there would be nothing to undo. */
  onLeave: (id: number) => void;
}

export function PersonPanel({ person, everybody, mayChange, onLeave }: PersonPanelProps) {
  const { person: me } = useSuspenseQuery(sessionQuery).data;
  return (
    <div className="person-panel">
      <Places person={person} />
      {mayChange && <MoveForm person={person} everybody={everybody} />}
      {mayChange && <LeaveForm person={person} onLeave={onLeave} />}
      {mayChange && <SignInSection person={person} />}
      {me?.role === 'administrator' && <PersonalData subject={{ at: 'people', id: person.id, name: person.name }} />}
    </div>
  );
}

function Places({ person: { places } }: { person: ListedPerson }) {
  const { words } = useWords();
  return (
    <section aria-label={words.people.places}>
      <h3>{words.people.places}</h3>
      <ul>
        {places.toReversed().map(({ role, supervisor, from, to }) => (
          <li key={from ?? ''}>
            <span className="quiet small">{words.people.between(from, to)}</span> {words.roles[role]}
            {supervisor && ` · ${words.people.below(supervisor.name)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useChange<T>(change: (body: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries() });
}

function MoveForm({ person, everybody }: { person: ListedPerson; everybody: ListedPerson[] }) {
  const { words, language } = useWords();
  const last = person.next ?? person.place ?? person.places.at(-1)!;
  const [place, setPlace] = useState<NewPlace>({
    role: last.role,
    supervisor_id: last.supervisor?.id ?? null,
    from: today(),
  });
  const moving = useChange((body: NewPlace) => placePerson(language, person.id, body));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    moving.mutate(place);
  };
  return (
    <form onSubmit={submit} aria-label={words.people.moveOf(person.name)}>
      <h3>{words.people.move}</h3>
      <PlaceFields
        place={place}
        people={everybody.filter(({ id }) => id !== person.id)}
        onChange={(next) => setPlace({ ...place, ...next })}
      />
      <DayField
        label={words.people.from}
        value={place.from}
        required
        onChange={(from) => setPlace({ ...place, from })}
      />
      <Button htmlType="submit" loading={moving.isPending}>
        {words.people.save}
      </Button>
      <output className="small">{moving.isSuccess && words.people.saved}</output>
      {moving.error && <TroubleNote error={moving.error} title={words.people.refused} />}
    </form>
  );
}

function LeaveForm({ person, onLeave }: Pick<PersonPanelProps, 'person' | 'onLeave'>) {
  const { words, language } = useWords();
  const [day, setDay] = useState(person.left_on ?? today());
  const leaving = useChange((lastDay: string | null) => leavePerson(language, person.id, lastDay));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLeave(person.id);
    leaving.mutate(day);
  };
  return (
    <form onSubmit={submit} aria-label={words.people.leaveOf(person.name)}>
      <h3>{words.people.leave}</h3>
      <DayField label={words.people.lastDay} hint={words.people.lastDayHint} value={day} required onChange={setDay} />
      <div className="outcome-actions">
        <Button htmlType="submit" loading={leaving.isPending}>
          {words.people.save}
        </Button>
        {person.left_on !== null && !leaving.isSuccess && (
          <Button onClick={() => leaving.mutate(null)}>{words.people.takeBackLeave}</Button>
        )}
      </div>
      <output className="small">
        {leaving.isSuccess && (person.left_on === null ? words.people.stays : words.people.left(person.left_on))}
        {leaving.isSuccess && person.left_on !== null && (
          <button type="button" className="plain-button" onClick={() => leaving.mutate(null)}>
            {words.people.undoLeave}
          </button>
        )}
      </output>
      {leaving.error && <TroubleNote error={leaving.error} title={words.people.refused} />}
    </form>
  );
}
