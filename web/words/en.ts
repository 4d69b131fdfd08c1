import { auditWords } from './en/audit.ts';
import { accountWords } from './en/account.ts';
import { boardWords } from './en/board.ts';
import { customersWords } from './en/customers.ts';
import { findingsWords } from './en/findings.ts';
import { importsWords } from './en/imports.ts';
import { logWords } from './en/log.ts';
import { metricsWords } from './en/metrics.ts';
import { mergesWords } from './en/merges.ts';
import { monthsWords } from './en/months.ts';
import { peopleWords } from './en/people.ts';
import { settingsWords } from './en/settings.ts';
import { passportWords } from './en/passport.ts';
import { personalWords } from './en/personal.ts';
import { provisionalWords } from './en/provisional.ts';
import { reportsWords } from './en/reports.ts';
import { templatesWords } from './en/templates.ts';
import { providerWords } from './en/providers.ts';
import { verifyWords } from './en/verify.ts';
import { verdictWords } from './en/verdicts.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  ...auditWords,
  ...accountWords,
  ...boardWords,
  ...customersWords,
  ...findingsWords,
  ...importsWords,
  ...logWords,
  ...metricsWords,
  ...mergesWords,
  ...monthsWords,
  ...peopleWords,
  ...settingsWords,
  ...passportWords,
  ...personalWords,
  ...provisionalWords,
  ...reportsWords,
  ...templatesWords,
  ...verdictWords,
  ...verifyWords,
  ...providerWords,

  brand: 'Youju',
  skipToContent: 'Skip to content',
  mainMenu: 'Main menu',
  offline: 'The server cannot be reached. What you see is from before; try again once you are connected.',
  close: 'Close',
  retry: 'Try again',
  list: (items) => items.join(', '),

  pages: {
    board: 'Board',
    customers: 'Customers',
    imports: 'Data',
    months: 'Month close',
    provisional: 'To complete',
    merges: 'Same customers',
    reports: 'Reports',
    templates: 'Report templates',
    metrics: 'Metrics',
    settings: 'Settings',
    people: 'People',
    companySettings: 'Company',
    log: 'Operation log',
    passport: 'Figure',
    signIn: 'Sign in',
    setup: 'Set-up',
  },

  roles: {
    manager: 'Regional manager',
    supervisor: 'Area supervisor',
    seller: 'Seller',
    operations: 'Sales operations',
    finance: 'Finance',
    reader: 'Executive (reads only)',
    administrator: 'Administrator',
  },

  account: {
    menu: (name) => `Account: ${name}`,
    actsFor: (name) => `Issues reports for ${name}`,
    signOut: 'Sign out',
    otherLanguage: '切换到中文',
    otherLanguageShort: '中文',
  },

  signIn: {
    title: 'Sign in',
    motto: 'Every figure has its evidence',
    username: 'Username',
    password: 'Password',
    submit: 'Sign in',
    sampleTitle: 'Sample accounts',
    sampleHint: 'People and data are invented. One click fills in username and password.',
    setupNeeded:
      'There is no administrator yet. Open the one-time link that the terminal showed at start to make the first one.',
    usernameMissing: 'Please enter your username',
    passwordMissing: 'Please enter your password',
  },

  setup: {
    title: 'Make the first administrator',
    hint: 'The administrator imports data and gives colleagues their accounts. This link works once.',
    name: 'Name',
    username: 'Username',
    password: 'Password',
    passwordHint: 'At least 8 characters',
    submit: 'Create and sign in',
    nameMissing: 'Please enter a name',
    usernameMissing: 'Please enter a username',
    passwordShort: 'A password has at least 8 characters',
    alreadySetUp:
      'There is an administrator already, and this link is not needed any more. Who forgot a password asks an administrator for a link.',
    noToken: 'This address lacks its one-time word. Copy the whole link that the terminal showed at start.',
  },

  sample: {
    label: 'Sample region',
    text: 'Company, people and data are invented. For your own data, run on the server',
    after: ', sign in as it says, and import your sales.',
  },

  figure: {
    refused: 'Cannot be computed',
  },

  verdictNotes: 'Notes',

  trouble: {
    title: 'Nothing came back',
    offline: 'The server cannot be reached. Check the network, or whether Youju is running.',
    unreadable:
      'The server’s answer could not be read. Try again; if it stays so, tell your administrator when it happened.',
    notAllowedTitle: 'Not allowed',
    notAllowed: 'Your role cannot use this page. An administrator can give you one that can.',
    notFoundTitle: 'No such page',
    notFound: 'The address may be wrong, or the page has moved.',
    toBoard: 'To the board',
    requestId: (id) => `Request ${id}`,
    crashTitle: 'This page broke',
    crash: 'This is our fault; your data is unharmed. Reload the page; if it stays so, tell your administrator.',
    reload: 'Reload',
  },
};
