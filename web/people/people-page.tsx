// The people of the region: searched, as a list or as a tree; added, moved, let go; and who stands in for whom.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { mayKeepPeople, peopleQuery } from '../api/people.ts';
import type { ListedPerson } from '../api/shapes.ts';
import { mayIssue, mayKeepData, sessionQuery } from '../api/session.ts';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { today } from '../ui/today.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { AddPerson } from './add-person.tsx';
import { Deputies } from './deputies.tsx';
import { matching } from './find-people.ts';
import { PeopleTable } from './people-table.tsx';
import { PeopleTree } from './people-tree.tsx';
import '../styles/people.css';

export function PeoplePage() {
  const { words } = useWords();
  const { person } = useSuspenseQuery(sessionQuery).data;
  return (
    <SettingsFrame title={words.pages.people} mayOpen={mayKeepData}>
      <People mayChange={person !== null && mayKeepPeople(person.role)} />
      {person && <Deputies mayName={mayIssue(person.role)} />}
    </SettingsFrame>
  );
}

function People({ mayChange }: { mayChange: boolean }) {
  const { words, language } = useWords();
  const people = useQuery(peopleQuery(language));
  const [search, setSearch] = useState('');
  const [shape, setShape] = useState<'list' | 'tree'>('list');
  const [withLeft, setWithLeft] = useState(false);
  const [adding, setAdding] = useState(false);
  const [justLeft, setJustLeft] = useState<readonly number[]>([]);
  const isHere = ({ id, left_on: left }: ListedPerson) => left === null || left >= today() || justLeft.includes(id);
  const here = people.data?.filter((person) => withLeft || isHere(person)) ?? [];
  const found = matching(here, search, words.roles);
  const Shape = shape === 'list' ? PeopleTable : PeopleTree;
  return (
    <section className="people" aria-label={words.pages.people}>
      <div className="people-bar">
        <Input
          type="search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          placeholder={words.people.search}
          aria-label={words.people.search}
        />
        <Segmented
          value={shape}
          onChange={setShape}
          options={[
            { value: 'list', label: words.people.list },
            { value: 'tree', label: words.people.tree },
          ]}
        />
        <label>
          <input type="checkbox" checked={withLeft} onChange={({ target }) => setWithLeft(target.checked)} />{' '}
          {words.people.withLeft}
        </label>
        {mayChange && !adding && <Button onClick={() => setAdding(true)}>{words.people.add}</Button>}
      </div>
      {adding && <AddPerson people={people.data ?? []} onClose={() => setAdding(false)} />}
      {people.error && <TroubleNote error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Waiting heights={[44, 44, 44, 44]} label={words.pages.people} />}
      {people.data && found.length === 0 && <p className="quiet">{words.people.none}</p>}
      {found.length > 0 && (
        <Shape
          people={found}
          everybody={people.data ?? []}
          mayChange={mayChange}
          onLeave={(id) => setJustLeft([...justLeft, id])}
        />
      )}
    </section>
  );
}
