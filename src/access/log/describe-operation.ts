// A row of the log in words: what was done, by which way, and each field as it was and as it is.

import type { Language, Words } from '../../base/errors.ts';
import { roleNames } from '../permissions-page.ts';
import { actionWords, wayWords } from './action-words.ts';
import { fieldWords, valueWords } from './field-words.ts';
import type { LogEntry } from './read-log.ts';

export interface Told {
  name: string;
  value: string;
}

export interface ToldChange {
  name: string;
  /** Null where there was none, or is none any more. */
  before: string | null;
  after: string | null;
}

export interface OperationInWords {
  action_name: string;
  /** Empty in rows from before it was written down. */
  from: string;
  changes: ToldChange[];
  details: Told[];
}

export function describeOperation(entry: LogEntry, language: Language): OperationInWords {
  const { before, after, details } = entry;
  const keys = Object.keys({ ...before, ...after });
  return {
    action_name: nameOfAction(entry.action, language),
    from: fromOf(entry, language),
    changes: keys.map((key) => ({
      name: fieldName(key, language),
      before: before === null ? null : valueText(key, before[key], language),
      after: after === null ? null : valueText(key, after[key], language),
    })),
    details: Object.entries(details).flatMap(([key, value]) => {
      const text = valueText(key, value, language);
      return text === null ? [] : [{ name: fieldName(key, language), value: text }];
    }),
  };
}

/** An action that a later program logged is called by its key. */
export function nameOfAction(action: string, language: Language): string {
  return (actionWords as Record<string, Words | undefined>)[action]?.[language] ?? action;
}

function fromOf({ origin, origin_name: name, address }: LogEntry, language: Language): string {
  if (origin === null) return address ?? '';
  return [wayWords[origin][language], name, address].filter(Boolean).join(' · ');
}

function fieldName(key: string, language: Language): string {
  return fieldWords[key]?.[language] ?? key;
}

function valueText(key: string, value: unknown, language: Language): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return yesNo[`${value}`][language];
  if (Array.isArray(value))
    return value.map((each) => valueText(key, each, language)).join(language === 'zh' ? '、' : ', ');
  return typeof value === 'string' ? wordOf(key, value, language) : JSON.stringify(value);
}

const yesNo = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } };

function wordOf(key: string, value: string, language: Language): string {
  if (key === 'role' && value in roleNames) return roleNames[value as keyof typeof roleNames][language];
  return valueWords[key]?.[value]?.[language] ?? value;
}
