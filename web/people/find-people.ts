import type { ListedPerson, Role } from '../api/shapes.ts';

/** Those whose name, staff code, username, role or supervisor holds every searched word. */
export function matching(people: ListedPerson[], search: string, roles: Record<Role, string>): ListedPerson[] {
  const wanted = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const { name, code, login, place } = person;
    const texts = [name, code, login?.username, place && roles[place.role], place?.supervisor?.name];
    const text = texts.filter(Boolean).join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
