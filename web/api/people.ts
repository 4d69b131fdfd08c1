import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { NewDeputy, NewPerson, NewPlace, Role } from './shapes.ts';
import { answerOf } from './trouble.ts';

export function peopleQuery(language: Language) {
  return queryOptions({
    queryKey: ['people', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/people'))).people,
  });
}

export function addPerson(language: Language, body: NewPerson) {
  return answerOf(api[language].POST('/api/people', { body }));
}

export function placePerson(language: Language, id: number, body: NewPlace) {
  return answerOf(api[language].PUT('/api/people/{id}/place', { params: { path: { id } }, body }));
}

/** `lastDay` null takes the leaving back. */
export function leavePerson(language: Language, id: number, lastDay: string | null) {
  return answerOf(
    api[language].PUT('/api/people/{id}/leaving', { params: { path: { id } }, body: { last_day: lastDay } }),
  );
}

export function deputiesQuery(language: Language) {
  return queryOptions({
    queryKey: ['deputies', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/deputies'))).deputies,
  });
}

export function nameDeputy(language: Language, body: NewDeputy) {
  return answerOf(api[language].POST('/api/deputies', { body }));
}

export async function revokeDeputy(language: Language, id: number): Promise<void> {
  await answerOf(api[language].DELETE('/api/deputies/{id}', { params: { path: { id } } }));
}

const peopleKeepers: readonly Role[] = ['manager', 'administrator'];

/** Whether adding, moving and letting go is offered, and deciding settings; the server decides for itself. */
export function mayKeepPeople(role: Role): boolean {
  return peopleKeepers.includes(role);
}
