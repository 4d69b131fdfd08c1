import type { Language } from '../../../base/errors.ts';
import { en } from './en.ts';
import type { NoteWords } from './note-words.ts';
import { zh } from './zh.ts';

export const wordsOf: Record<Language, NoteWords> = { zh, en };
