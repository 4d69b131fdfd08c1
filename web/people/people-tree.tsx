// Who reports to whom today; whoever's superior is not among those shown stands at the top.

import type { ListedPerson } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';
import type { PeopleShapeProps } from './people-table.tsx';
import { Changes } from './people-table.tsx';

export function PeopleTree({ people }: PeopleShapeProps) {
  const { words } = useWords();
  const shown = new Set(people.map(({ id }) => id));
  const below = Map.groupBy(people, ({ place }) => {
    const superior = place?.supervisor?.id;
    return superior !== undefined && shown.has(superior) ? superior : undefined;
  });
  return (
    <nav className="people-tree" aria-label={words.people.tree}>
      <Branch people={below.get(undefined) ?? []} below={below} />
    </nav>
  );
}

function Branch({ people, below }: { people: ListedPerson[]; below: Map<number | undefined, ListedPerson[]> }) {
  const { words } = useWords();
  return (
    <ul>
      {people.map((person) => (
        <li key={person.id}>
          {person.name} <span className="quiet small">{person.place && words.roles[person.place.role]}</span>
          <Changes person={person} />
          {below.has(person.id) && <Branch people={below.get(person.id)!} below={below} />}
        </li>
      ))}
    </ul>
  );
}
