// The pages and their addresses. Each page is a chunk of its own; whoever is not signed in is led to the sign-in page.

import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { parseSearch, readAddress, writeSearch } from './address.ts';
import { filtersQuery } from './api/board.ts';
import { sessionQuery } from './api/session.ts';
import { Frame } from './shell/frame.tsx';
import { CrashNote, MissingPage } from './shell/notes.tsx';
import { storedLanguage } from './words/words.ts';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  validateSearch: readAddress,
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: CrashNote,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./entry/sign-in-page.tsx'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./entry/setup-page.tsx'), 'SetupPage'),
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('./entry/join-page.tsx'), 'JoinPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session.person) return;
    const next = location.href === '/' ? {} : { next: location.href };
    throw redirect({ to: '/sign-in', search: next });
  },
});

const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage'),
  loader: ({ context }) => void context.queries.prefetchQuery(filtersQuery(storedLanguage())),
});

const passport = createRoute({
  getParentRoute: () => signedIn,
  path: '/passport',
  component: lazyRouteComponent(() => import('./passport/passport-page.tsx'), 'PassportPage'),
});

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: '/data',
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
});

const batch = createRoute({
  getParentRoute: () => signedIn,
  path: '/data/batches/$id',
  component: lazyRouteComponent(() => import('./imports/batch-page.tsx'), 'BatchPage'),
});

const months = createRoute({
  getParentRoute: () => signedIn,
  path: '/data/months',
  component: lazyRouteComponent(() => import('./months/months-page.tsx'), 'MonthsPage'),
});

const provisional = createRoute({
  getParentRoute: () => signedIn,
  path: '/data/provisional',
  component: lazyRouteComponent(() => import('./provisional/provisional-page.tsx'), 'ProvisionalPage'),
});

const merges = createRoute({
  getParentRoute: () => signedIn,
  path: '/data/merges',
  component: lazyRouteComponent(() => import('./merges/merges-page.tsx'), 'MergesPage'),
});

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
});

const verify = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/verify',
  component: lazyRouteComponent(() => import('./reports/verify/verify-page.tsx'), 'VerifyPage'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/audit',
  component: lazyRouteComponent(() => import('./reports/audit/audit-page.tsx'), 'AuditPage'),
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('./reports/kept/report-page.tsx'), 'ReportPage'),
});

const compareReports = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$id/compare/$other',
  component: lazyRouteComponent(() => import('./reports/kept/compare-page.tsx'), 'ComparePage'),
});

const templates = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/templates',
  component: lazyRouteComponent(() => import('./reports/templates/templates-page.tsx'), 'TemplatesPage'),
});

const template = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/templates/$kind/$language',
  component: lazyRouteComponent(() => import('./reports/templates/template-page.tsx'), 'TemplatePage'),
});

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers',
  component: lazyRouteComponent(() => import('./customers/customers-page.tsx'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$id',
  component: lazyRouteComponent(() => import('./customers/customer-page.tsx'), 'CustomerPage'),
});

const metrics = createRoute({
  getParentRoute: () => signedIn,
  path: '/catalogue',
  component: lazyRouteComponent(() => import('./metrics/metrics-page.tsx'), 'MetricsPage'),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});

const companySettings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const log = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings/log',
  component: lazyRouteComponent(() => import('./log/log-page.tsx'), 'LogPage'),
});

const tree = root.addChildren([
  signIn,
  setUp,
  join,
  signedIn.addChildren([
    board,
    passport,
    imports,
    batch,
    months,
    provisional,
    merges,
    reports,
    verify,
    audit,
    report,
    compareReports,
    templates,
    template,
    metrics,
    customers,
    customer,
    account,
    companySettings,
    people,
    log,
  ]),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    parseSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface HistoryState {
    /** How many passports were opened one from the other, so that closing goes back past them all. */
    passports?: number;
  }
}
