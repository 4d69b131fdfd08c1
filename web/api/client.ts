// The typed client of the API, one for each language that it may answer in.

import createClient from 'openapi-fetch';
import type { paths } from '../../generated/api.ts';
import type { Language } from '../words/words.ts';

export const api = {
  zh: createClient<paths>({ headers: { 'Accept-Language': 'zh-CN' } }),
  en: createClient<paths>({ headers: { 'Accept-Language': 'en' } }),
} satisfies Record<Language, unknown>;
