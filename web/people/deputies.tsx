// Who issues reports in whose stead, and until when.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { deputiesQuery, nameDeputy, peopleQuery, revokeDeputy } from '../api/people.ts';
import type { Deputy } from '../api/shapes.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { today } from '../ui/today.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useSingle } from '../ui/use-single.ts';
import { useWords } from '../words/language.tsx';

export function Deputies({ mayName }: { mayName: boolean }) {
  const { words, language } = useWords();
  const deputies = useQuery(deputiesQuery(language));
  const revoking = useChange((id: number) => revokeDeputy(language, id));
  const { title, hint, none } = words.people.deputies;
  return (
    <section className="deputies" aria-labelledby="deputies">
      <h2 id="deputies">{title}</h2>
      <p className="question">{hint}</p>
      {deputies.error && <TroubleNote error={deputies.error} onRetry={() => void deputies.refetch()} />}
      {revoking.error && <TroubleNote error={revoking.error} />}
      {deputies.data?.length === 0 && <p className="quiet">{none}</p>}
      <ul>
        {deputies.data?.map((each) => (
          <DeputyEntry key={each.id} deputy={each} onRevoke={mayName ? () => revoking.mutate(each.id) : undefined} />
        ))}
      </ul>
      {mayName && <DeputyForm />}
    </section>
  );
}

function useChange<T>(change: (body: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: ['deputies'] }) });
}

function DeputyEntry({ deputy, onRevoke }: { deputy: Deputy; onRevoke: (() => void) | undefined }) {
  const { words } = useWords();
  const { told, acting, revoke, revokeOf } = words.people.deputies;
  return (
    <li>
      {told(deputy.deputy.name, deputy.person.name, deputy.from, deputy.to)}{' '}
      {deputy.acting && <span className="verdict small">{acting}</span>}{' '}
      {onRevoke && (
        <Button size="small" onClick={onRevoke} aria-label={revokeOf(deputy.deputy.name)}>
          {revoke}
        </Button>
      )}
    </li>
  );
}

const standIns = ['supervisor', 'operations', 'finance', 'manager', 'administrator'];

function DeputyForm() {
  const { words, language } = useWords();
  const people = useQuery(peopleQuery(language));
  const [deputy, setDeputy] = useState('');
  const [days, setDays] = useState({ from: today(), to: today() });
  const naming = useChange((chosen: number) => nameDeputy(language, { deputy_id: chosen, ...days }));
  const name = useSingle<number>((chosen, options) =>
    naming.mutate(chosen, { ...options, onSuccess: () => setDeputy('') }),
  );
  const told = words.people.deputies;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deputy !== '') name(Number(deputy));
  };
  const fit = (people.data ?? []).filter(
    ({ place, left_on: left }) => left === null && place && standIns.includes(place.role),
  );
  return (
    <form className="deputy-form" onSubmit={submit} aria-label={told.name}>
      <ChoiceField
        label={told.choose}
        value={deputy}
        none={told.nobody}
        choices={fit.map(({ id, name: person }) => ({ value: String(id), label: person }))}
        onChange={setDeputy}
      />
      <DayField label={told.first} value={days.from} required onChange={(from) => setDays({ ...days, from })} />
      <DayField label={told.last} value={days.to} required onChange={(to) => setDays({ ...days, to })} />
      <Button htmlType="submit" disabled={deputy === '' || naming.isPending} loading={naming.isPending}>
        {told.name}
      </Button>
      <output className="small">{naming.isSuccess && told.named}</output>
      {naming.error && <TroubleNote error={naming.error} title={words.people.refused} />}
    </form>
  );
}
