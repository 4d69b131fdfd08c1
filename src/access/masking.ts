// What each role gets of the people whom customers have: declared once, and asked where records leave for people.

import type { Words } from '../base/errors.ts';
import type { Role, Viewer } from './viewer.ts';

/** `full`: the name at once, the number masked until it is asked for, which is logged; `masked`: never more than that; or none. */
export type Showing = 'full' | 'masked' | 'none';

/** `own` is a customer whose owner is the viewer or somebody of their team; any other that they see is foreign. */
export type Whose = 'own' | 'foreign';

export const contactMasking: Readonly<Record<Role, Readonly<Record<Whose, Showing>>>> = {
  manager: { own: 'full', foreign: 'full' },
  supervisor: { own: 'full', foreign: 'masked' },
  seller: { own: 'full', foreign: 'masked' },
  operations: { own: 'full', foreign: 'full' },
  finance: { own: 'masked', foreign: 'masked' },
  reader: { own: 'none', foreign: 'none' },
  administrator: { own: 'masked', foreign: 'masked' },
};

/** The roles that may ever see a whole number: the matrix of routes lets nobody else ask for one. */
export const revealers: readonly Role[] = (Object.keys(contactMasking) as Role[]).filter((role) =>
  Object.values(contactMasking[role]).includes('full'),
);

export const showingNames: Readonly<Record<Showing, Words>> = {
  full: { zh: '可看全号', en: 'number on request' },
  masked: { zh: '掩码', en: 'masked' },
  none: { zh: '不显示', en: 'nothing' },
};

export function showingOf({ role, personId, scope }: Viewer, ownerId: number | null): Showing {
  const isOwn = ownerId !== null && (ownerId === personId || scope.people.includes(ownerId));
  return contactMasking[role][isOwn ? 'own' : 'foreign'];
}

export interface Contact {
  contact: string | null;
  phone: string | null;
}

/** A customer's contact as it may leave. */
export function maskContact({ contact, phone }: Contact, showing: Showing): Contact {
  if (showing === 'none') return { contact: null, phone: null };
  return {
    contact: contact && (showing === 'full' ? maskDigits(contact) : maskName(contact)),
    phone: phone && maskPhone(phone),
  };
}

/** `138****5678`; of other numbers the last digits stay. */
export function maskPhone(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  if (digits.length < 7) return digits.length < 3 ? '****' : `****${digits.slice(-2)}`;
  const mobile = /1[3-9]\d{9}$/.exec(digits)?.[0];
  return mobile ? `${mobile.slice(0, 3)}****${mobile.slice(-4)}` : `****${digits.slice(-3)}`;
}

/** `张*`, `欧阳**`: the first character of each name in it, and how long the rest is up to two. */
export function maskName(name: string): string {
  return name
    .split(/([\s、，,;；/&]+)/)
    .map((part, index) => (index % 2 === 1 ? part : maskOne(part)))
    .join('');
}

function maskOne(name: string): string {
  const [first = '', ...rest] = name;
  return name === '' ? '' : first + '*'.repeat(Math.min(Math.max(rest.length, 1), 2));
}

/** Text that people wrote, with what looks like a number of a person's phone masked: notes, and names with a number behind. */
export function maskDigits(text: string): string {
  return text.replace(mobileWithin, (found) => maskPhone(found));
}

// With the blanks and hyphens that people write into numbers; longer runs of digits are numbers of documents.
const mobileWithin =
  /(?<![\d０-９])(?:[+＋]?(?:86|８６)[-－\s]?)?[1１][3-9３-９](?:[-－\s]?[\d０-９]){9}(?![\d０-９])/gu;
