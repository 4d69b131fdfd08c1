import type { ListedPerson, Role } from '../api/shapes.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { useWords } from '../words/language.tsx';

interface PlaceFieldsProps {
  place: { role: Role; supervisor_id: number | null };
  /** Of whom the superior is chosen. */
  people: ListedPerson[];
  onChange: (place: { role?: Role; supervisor_id?: number | null }) => void;
}

/** Role and superior. */
export function PlaceFields({ place, people, onChange }: PlaceFieldsProps) {
  const { words } = useWords();
  const { columns, noSupervisor } = words.people;
  const roles = Object.entries(words.roles).map(([value, label]) => ({ value, label }));
  const superiors = people.filter(({ left_on: left }) => left === null);
  return (
    <>
      <ChoiceField
        label={columns.role}
        value={place.role}
        choices={roles}
        onChange={(role) => onChange({ role: role as Role })}
      />
      <ChoiceField
        label={columns.supervisor}
        value={String(place.supervisor_id ?? '')}
        none={noSupervisor}
        choices={superiors.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(id) => onChange({ supervisor_id: id === '' ? null : Number(id) })}
      />
    </>
  );
}
