// Which objects a role reaches through a route that names one in its path. Whatever it does not reach is as unknown to it as
// what is not there: the same status, the same words.

import type { Words } from '../base/errors.ts';
import type { Role } from './viewer.ts';

export type ObjectKind =
  | 'report'
  | 'import'
  | 'batch'
  | 'token'
  | 'session'
  | 'person'
  | 'deputy'
  | 'customer'
  | 'company';

/** `all` of them; those of the own `scope`, made by whoever sees no more; those that were `issued`, and the own; of the own
 * `kinds` of file; the `own`, that one made oneself; `none`, where the matrix lets the role in nowhere. */
export type Reach = 'all' | 'scope' | 'issued' | 'kinds' | 'own' | 'none';

const keepers = { manager: 'all', operations: 'all', administrator: 'all' } as const;
const outside = { supervisor: 'none', seller: 'none', reader: 'none' } as const;
const everybody = (reach: Reach): Record<Role, Reach> => ({
  manager: reach,
  supervisor: reach,
  seller: reach,
  operations: reach,
  finance: reach,
  reader: reach,
  administrator: reach,
});

export const reaches: Readonly<Record<ObjectKind, Readonly<Record<Role, Reach>>>> = {
  report: { ...keepers, finance: 'all', supervisor: 'scope', seller: 'scope', reader: 'issued' },
  import: { ...keepers, ...outside, finance: 'own' },
  batch: { ...keepers, ...outside, finance: 'kinds' },
  token: everybody('own'),
  session: everybody('own'),
  person: everybody('all'),
  deputy: { ...everybody('own'), administrator: 'all' },
  customer: { ...everybody('all'), supervisor: 'scope', seller: 'scope' },
  company: everybody('all'),
};

/** What the routes below a path are about. What is of the company is of nobody in it: months, templates, merges. */
export const objectsAt: Readonly<Record<string, ObjectKind>> = {
  '/api/reports/:id': 'report',
  '/api/imports/:id': 'import',
  '/api/imports/templates/:kind': 'company',
  '/api/batches/:id': 'batch',
  '/api/tokens/:id': 'token',
  '/api/account/sessions/:id': 'session',
  '/api/people/:id': 'person',
  '/api/deputies/:id': 'deputy',
  '/api/settings/:key': 'company',
  '/api/customers/:id': 'customer',
  '/api/report-templates/:kind': 'company',
  '/api/provisional/:kind': 'company',
  '/api/merges/:customer': 'company',
  '/api/merges/apart/:left': 'company',
  '/api/months/:month': 'company',
  '/api/providers/:provider': 'company',
  '/api/account/identities/:provider': 'company',
};

/** Undefined for a route that names no object. */
export function objectOf(path: string): ObjectKind | undefined {
  const at = Object.keys(objectsAt).find((each) => path === each || path.startsWith(`${each}/`));
  return at === undefined ? undefined : objectsAt[at];
}

export const objectNames: Readonly<Record<ObjectKind, Words>> = {
  report: { zh: '报告', en: 'reports' },
  import: { zh: '导入', en: 'imports' },
  batch: { zh: '批次', en: 'batches' },
  token: { zh: '令牌', en: 'tokens' },
  session: { zh: '登录会话', en: 'sessions' },
  person: { zh: '人员', en: 'people' },
  deputy: { zh: '代理', en: 'deputies' },
  customer: { zh: '客户', en: 'customers' },
  company: { zh: '公司共有', en: 'of the company' },
};

export const reachNames: Readonly<Record<Reach, Words>> = {
  all: { zh: '全部', en: 'all' },
  scope: { zh: '权限范围内', en: 'own scope' },
  issued: { zh: '已签发的和本人的', en: 'issued, own' },
  kinds: { zh: '财务种类', en: 'finance kinds' },
  own: { zh: '本人的', en: 'own' },
  none: { zh: '—', en: '—' },
};
