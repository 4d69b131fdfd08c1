import { Button } from 'antd';
import { useState } from 'react';
import type { ListedPerson } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';
import { PersonPanel } from './person-panel.tsx';

export interface PeopleShapeProps {
  /** Those who are shown. */
  people: ListedPerson[];
  /** Of whom superiors are chosen. */
  everybody: ListedPerson[];
  mayChange: boolean;
  onLeave: (id: number) => void;
}

export function PeopleTable({ people, everybody, mayChange, onLeave }: PeopleShapeProps) {
  const { words } = useWords();
  const { columns } = words.people;
  const [open, setOpen] = useState<number>();
  return (
    <table className="figures-table batch-table people-table">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.role}</th>
          <th scope="col">{columns.supervisor}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.login}</th>
          <th scope="col">
            <span className="visually-hidden">{words.people.open}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRows
            key={person.id}
            {...{ person, everybody, mayChange, onLeave }}
            open={open === person.id}
            onTurn={() => setOpen(open === person.id ? undefined : person.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PersonRowsProps {
  person: ListedPerson;
  everybody: ListedPerson[];
  mayChange: boolean;
  onLeave: (id: number) => void;
  open: boolean;
  onTurn: () => void;
}

function PersonRows({ person, everybody, mayChange, onLeave, open, onTurn }: PersonRowsProps) {
  const { words } = useWords();
  const { columns, close, closeOf, openOf } = words.people;
  const { place } = person;
  return (
    <>
      <tr>
        <th scope="row">
          {person.name} <span className="quiet small">{person.code}</span>
          <Changes person={person} />
        </th>
        <td data-label={columns.role}>{place ? words.roles[place.role] : words.people.notYet}</td>
        <td data-label={columns.supervisor}>{place?.supervisor?.name}</td>
        <td data-label={columns.since}>{place?.from ?? person.hired_on}</td>
        <td data-label={columns.login} data-last>
          <LoginState person={person} />
        </td>
        <td className="row-action">
          <Button
            size="small"
            onClick={onTurn}
            aria-expanded={open}
            aria-label={(open ? closeOf : openOf)(person.name)}
          >
            {open ? close : words.people.open}
          </Button>
        </td>
      </tr>
      {open && (
        <tr className="person-open">
          <td colSpan={6}>
            <PersonPanel {...{ person, everybody, mayChange, onLeave }} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What is to come: another place, the last day. */
export function Changes({ person: { next, left_on: left } }: { person: ListedPerson }) {
  const { words } = useWords();
  return (
    <>
      {next && (
        <span className="verdict small person-change">
          {words.people.coming(next.from ?? '', words.roles[next.role], next.supervisor?.name)}
        </span>
      )}
      {left && <span className="verdict small person-change">{words.people.leaves(left)}</span>}
    </>
  );
}

export function LoginState({ person: { login } }: { person: ListedPerson }) {
  const { words } = useWords();
  if (!login) return <span className="quiet">{words.people.noLogin}</span>;
  return login.disabled ? <span className="verdict">{words.people.loginClosed(login.username)}</span> : login.username;
}
