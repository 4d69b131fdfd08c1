// Every route and who may use it, in one place. A route without a row does not start; a row without a route fails a test.

import type { TokenUse } from './api-tokens.ts';
import { revealers } from './masking.ts';
import type { Role, Viewer } from './viewer.ts';

export type Permission = 'anyone' | 'signed_in' | readonly Role[];

const dataKeepers: readonly Role[] = ['operations', 'manager', 'administrator'];
const importers: readonly Role[] = [...dataKeepers, 'finance']; // Each of the kinds in import-rights.ts.
const monthKeepers = importers;
const templateKeepers = dataKeepers;

/** Who gives a report their name, and takes it back. */
export const reportIssuers: readonly Role[] = ['manager', 'administrator'];

/** Who reads what everybody did. */
const logReaders: readonly Role[] = ['manager', 'administrator'];

/** Who adds people, moves them and lets them go; of logins and administrators, see `change-person.ts`. */
const peopleKeepers: readonly Role[] = ['manager', 'administrator'];

/** The rows anybody sees through these routes are still those of their scope. */
export const matrix: Readonly<Record<string, Permission>> = {
  'GET /healthz': 'anyone',
  'GET /metrics': 'anyone', // Of this machine, or with the operator's token; see its route.
  'GET /*': 'anyone',
  'GET /api/openapi.json': 'signed_in',
  'GET /api/docs': 'signed_in',
  'GET /api/docs/': 'signed_in',
  'GET /api/docs/json': 'signed_in',
  'GET /api/docs/yaml': 'signed_in',
  'GET /api/docs/static/*': 'signed_in',
  'GET /api/docs/static/index.html': 'signed_in',
  'GET /api/docs/static/theme/youju.css': 'signed_in',
  'GET /api/docs/static/swagger-initializer.js': 'signed_in',

  'GET /api/session': 'anyone',
  'POST /api/session': 'anyone',
  'DELETE /api/session': 'anyone',
  'POST /api/setup': 'anyone',
  'GET /api/providers/:provider/sign-in': 'anyone',
  'GET /api/providers/:provider/back': 'anyone', // Good with the cookie of the browser that was sent away, once.
  'POST /api/session/code': 'anyone', // These three ask for the cookie of a password that was right a moment ago.
  'POST /api/session/two-step': 'anyone',
  'POST /api/session/two-step/confirm': 'anyone',
  'POST /api/join/look': 'anyone', // These two ask for the secret of a one-time link.
  'POST /api/join': 'anyone',

  'GET /api/account/sessions': 'signed_in',
  'DELETE /api/account/sessions': 'signed_in',
  'DELETE /api/account/sessions/:id': 'signed_in',
  'GET /api/account/identities': 'signed_in',
  'POST /api/account/identities/:provider': 'signed_in',
  'DELETE /api/account/identities/:provider': 'signed_in',
  'GET /api/account': 'signed_in',
  'POST /api/account/password': 'signed_in',
  'POST /api/account/two-step': 'signed_in',
  'POST /api/account/two-step/confirm': 'signed_in',
  'POST /api/account/two-step/off': 'signed_in',
  'POST /api/account/recovery-codes': 'signed_in',
  'GET /api/sign-in-rules': ['administrator'],
  'PUT /api/sign-in-rules': ['administrator'],
  'POST /api/people/:id/sign-in-link': ['manager', 'administrator'], // Of managers and administrators, administrators alone.
  'DELETE /api/people/:id/sessions': ['administrator'],
  'GET /api/people': dataKeepers,
  'POST /api/people': peopleKeepers,
  'PUT /api/people/:id/place': peopleKeepers,
  'PUT /api/people/:id/leaving': peopleKeepers,
  'GET /api/deputies': 'signed_in', // The own ones; all of them for administrators.
  'POST /api/deputies': reportIssuers,
  'DELETE /api/deputies/:id': reportIssuers,
  'GET /api/settings': [...dataKeepers, 'finance'],
  'GET /api/settings/:key': [...dataKeepers, 'finance'],
  'PUT /api/settings/:key': peopleKeepers,
  'DELETE /api/settings/:key': peopleKeepers,

  'GET /api/catalogue': 'signed_in',
  'GET /api/filters': 'signed_in',
  'POST /api/figures': 'signed_in',
  'POST /api/diff': 'signed_in',
  'GET /api/findings': 'signed_in',
  'GET /api/trace': 'signed_in',
  'GET /api/trace/rows': 'signed_in',
  'GET /api/trace/export': 'signed_in',
  'GET /api/board': 'signed_in',
  'GET /api/customers': 'signed_in',
  'GET /api/customers/:id': 'signed_in', // Of its contact, what `contactMasking` says.
  'GET /api/people/:id/copy': ['administrator'],
  'GET /api/people/:id/erasure': ['administrator'],
  'POST /api/people/:id/erasure': ['administrator'],
  'GET /api/customers/:id/copy': ['administrator'],
  'GET /api/customers/:id/erasure': ['administrator'],
  'POST /api/customers/:id/erasure': ['administrator'],
  'POST /api/customers/:id/phone': revealers, // Of whichever customers `contactMasking` says.
  'GET /api/reports': 'signed_in',
  'POST /api/reports': 'signed_in',
  'POST /api/reports/verify': 'signed_in',
  'GET /api/reports/choices': 'signed_in',
  'GET /api/reports/:id': 'signed_in',
  'GET /api/reports/:id/file': 'signed_in',
  'GET /api/reports/:id/figures': 'signed_in',
  'GET /api/reports/:id/drift': 'signed_in',
  'GET /api/reports/:id/drift/:number': 'signed_in',
  'GET /api/reports/:id/comparison/:other': 'signed_in',
  'POST /api/reports/:id/issue': reportIssuers,
  'POST /api/reports/:id/withdrawal': reportIssuers,
  'GET /api/report-templates': templateKeepers,
  'GET /api/report-templates/:kind/:language': templateKeepers,
  'GET /api/report-templates/:kind/:language/versions/:number': templateKeepers,
  'PUT /api/report-templates/:kind/:language': templateKeepers,
  'DELETE /api/report-templates/:kind/:language': templateKeepers,
  'POST /api/report-templates/preview': 'signed_in', // It keeps nothing, and shows everybody the rows of their scope.

  'POST /api/audits': 'signed_in', // It keeps nothing, and shows everybody the rows of their scope.
  'POST /api/audits/annotated': 'signed_in',

  'POST /api/imports': importers,
  'GET /api/imports/:id': importers,
  'POST /api/imports/:id/cancel': importers,
  'GET /api/imports/kinds': importers,
  'GET /api/imports/templates/:kind': importers,
  'GET /api/imports/:id/rejects': importers,
  'POST /api/imports/:id/run': importers,
  'GET /api/batches/:id': importers,
  'GET /api/batches/:id/rejects': importers,
  'GET /api/tokens': 'signed_in', // Whoever changed roles can still end their own.
  'POST /api/tokens': 'signed_in', // Who may have which is asked of `tokenKeepers`.
  'DELETE /api/tokens/:id': 'signed_in',
  'GET /api/batches': importers,
  'POST /api/batches/:id/undo': importers,
  'GET /api/provisional': dataKeepers,
  'GET /api/provisional/:kind': dataKeepers,
  'GET /api/provisional/:kind/workbook': dataKeepers,
  'POST /api/provisional/:kind/:id': dataKeepers,
  'GET /api/merges': dataKeepers,
  'POST /api/merges': dataKeepers,
  'DELETE /api/merges/:customer': dataKeepers,
  'GET /api/merges/proposals': dataKeepers,
  'POST /api/merges/apart': dataKeepers,
  'DELETE /api/merges/apart/:left/:right': dataKeepers,
  'GET /api/operations': logReaders,
  'GET /api/operations/choices': logReaders,
  'GET /api/operations/file': logReaders,
  'GET /api/months': monthKeepers,
  'POST /api/months/:month/close': monthKeepers,
  'DELETE /api/months/:month/close': monthKeepers,
  'GET /api/months/:month/late': monthKeepers,
};

/** The routes that a token opens too, for whoever the matrix names; no other route takes one. */
export const openToTokens: Readonly<Record<string, TokenUse>> = {
  'POST /api/imports': 'imports',
  'GET /api/imports/:id': 'imports',
  'GET /api/imports/:id/rejects': 'imports',
  'POST /api/imports/:id/run': 'imports',
  'GET /api/batches/:id/rejects': 'imports',
  'GET /api/catalogue': 'figures',
  'GET /api/filters': 'figures',
  'POST /api/figures': 'figures',
  'POST /api/diff': 'figures',
  'GET /api/findings': 'figures',
  'GET /api/trace': 'figures',
  'GET /api/trace/rows': 'figures',
  'GET /api/trace/export': 'figures',
  'GET /api/board': 'figures',
  'GET /api/reports': 'reports',
  'GET /api/reports/:id': 'reports',
  'GET /api/reports/:id/file': 'reports',
  'GET /api/reports/:id/figures': 'reports',
  'GET /api/reports/:id/drift': 'reports',
};

/** The routes by which a deputy acts with the rights of whom they stand in for. */
export const openToDeputies: ReadonlySet<string> = new Set([
  'GET /api/reports',
  'GET /api/reports/:id',
  'GET /api/reports/:id/file',
  'GET /api/reports/:id/figures',
  'GET /api/reports/:id/drift',
  'GET /api/reports/:id/drift/:number',
  'GET /api/reports/:id/comparison/:other',
  'POST /api/reports/:id/issue',
  'POST /api/reports/:id/withdrawal',
]);

export function isAllowed(permission: Permission, viewer: Pick<Viewer, 'role'> | undefined): boolean {
  if (permission === 'anyone') return true;
  if (!viewer) return false;
  return permission === 'signed_in' || permission.includes(viewer.role);
}
