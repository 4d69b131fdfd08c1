// Where personal data stands, column by column, and which columns name a person by number. A test reads the schema: a column of
// text that stands in neither list fails it. The guide, copies for people and erasure go by this declaration.

import type { Tables } from '../../db/database.ts';

export const owners = ['employee', 'contact', 'prospect', 'sign_in', 'free_text', 'file'] as const;

/** Whose it is: an employee's, that of a customer's contact or of a prospect, data of signing in, what people wrote, files. */
export type Owner = (typeof owners)[number];

type Table = keyof Tables;
type Columns = Readonly<Partial<Record<Table, Readonly<Record<string, Owner>>>>>;

export const personalColumns: Columns = {
  person: {
    code: 'employee',
    name: 'employee',
    role: 'employee',
    placed_on: 'employee',
    hired_on: 'employee',
    left_on: 'employee',
  },
  appraisal: { score: 'employee', grade: 'employee' },
  attendance: { hours: 'employee' },
  mentorship: { started_on: 'employee', ended_on: 'employee' },
  travel_request: { destination: 'employee', submitted_at: 'employee', decided_at: 'employee', amount: 'employee' },
  change: { note: 'employee' }, // The name of a person who was made at the command line.
  report: { writer: 'employee', writer_role: 'employee', title: 'file', sections: 'file' },
  report_issue: { issuer: 'employee', note: 'free_text', bytes: 'file' },
  report_withdrawal: { withdrawer: 'employee', reason: 'free_text' },
  customer: { contact: 'contact', phone: 'contact' },
  prospect: { code: 'prospect', name: 'prospect' },
  contact: { note: 'free_text' },
  service_issue: { note: 'free_text' },
  review: { note: 'free_text' },
  expense: { note: 'free_text' },
  competitor: { note: 'free_text' },
  price_move: { note: 'free_text' },
  report_template: { text: 'free_text', note: 'free_text' },
  login: { username: 'sign_in', password_hash: 'sign_in' },
  session: {
    token_hash: 'sign_in',
    former_hash: 'sign_in',
    user_agent: 'sign_in',
    address: 'sign_in',
    role: 'sign_in',
  },
  known_browser: { token_hash: 'sign_in' },
  api_token: { name: 'sign_in', token_hash: 'sign_in' },
  two_step: { secret: 'sign_in', next_secret: 'sign_in', recovery_salt: 'sign_in' },
  recovery_code: { code_hash: 'sign_in' },
  pending_sign_in: { token_hash: 'sign_in' },
  sign_in_link: { token_hash: 'sign_in' },
  sign_in_attempt: { key: 'sign_in' },
  provider_identity: { subject: 'sign_in', name: 'sign_in' },
  provider_visit: { token_hash: 'sign_in' },
  operation_log: {
    subject: 'sign_in',
    details: 'sign_in',
    before: 'sign_in',
    after: 'sign_in',
    address: 'sign_in',
    origin_name: 'sign_in',
  },
  batch: { file_name: 'file', files: 'file', rejects_file: 'file', arrived_from: 'file' },
  import_job: {
    file_name: 'file',
    files: 'file',
    options: 'file',
    result: 'file',
    error: 'file',
    arrived_from: 'file',
  },
  removed_file: { path: 'file' },
  watched_file: { folder: 'file', path: 'file', moved_to: 'file' },
  erased_mark: { salt: 'employee', hash: 'employee' }, // Of a contact too; it tells of nobody any more.
  report_file: { bytes: 'file' },
  report_figure: { expr: 'file', name: 'file', text: 'file', printed: 'file' },
};

/** Secrets, and what only a program reads: no copy for a person holds them. */
export const secretColumns: readonly string[] = [
  'password_hash',
  'token_hash',
  'former_hash',
  'secret',
  'next_secret',
  'recovery_salt',
  'code_hash',
  'bytes',
  'sections',
  'hash',
  'salt',
  'previous',
];

/** Where a row came from: file and sheet by their names. A company that writes names into those finds them in its batches. */
export const placeColumns: readonly string[] = ['source_file', 'source_sheet'];

/** Text that is of nobody: words of the business, names of companies and things, choices, marks of the program. */
export const impersonalColumns: Readonly<Partial<Record<Table, readonly string[]>>> = {
  api_token: ['may'],
  batch: ['kind', 'file_sha256', 'mapping', 'control_totals', 'left_out', 'confirmed', 'arrived_by'],
  calendar_day: ['name'],
  change: ['kind'],
  channel: ['code', 'name'],
  competitor: ['code', 'name'],
  contact: ['kind'],
  // Where a customer is a natural person, its name stands on the documents of its purchases, which the company must keep.
  customer: ['code', 'name', 'industry'],
  distributor: ['code', 'name'],
  document: ['number', 'content_hash'],
  erased_mark: ['what'],
  event: ['code', 'name', 'kind'],
  expense: ['number', 'kind'],
  import_job: ['state', 'stage', 'arrived_by'],
  operation_log: ['action', 'origin', 'request_id', 'previous', 'hash'],
  product: ['code', 'name'],
  product_profile: ['unit'],
  prospect: ['industry', 'stage'],
  provider_identity: ['provider'],
  provider_visit: ['provider', 'state', 'nonce', 'verifier', 'callback', 'next'],
  receipt: ['number'],
  receivable: ['document'],
  region: ['level', 'name', 'path'],
  region_market: ['market'],
  remembered_mapping: ['fingerprint', 'kind', 'mapping', 'file_name'],
  removed_file: ['reason'],
  report: ['kind', 'period', 'language', 'format', 'conditions', 'file_name', 'file_sha256'],
  report_figure: ['unit', 'definition_hash', 'verdicts'],
  report_issue: ['number'],
  report_template: ['kind', 'language', 'built_in_hash'],
  review: ['kind'],
  series: ['code', 'name'],
  service_issue: ['number', 'kind'],
  setting: ['key', 'value'],
  setting_value: ['key', 'value'],
  setup_link: ['token_hash'],
  sign_in_link: ['purpose'],
  target: ['metric', 'level'],
  training: ['code', 'name', 'kind'],
  travel_request: ['number', 'status'],
};

/** How a row hangs on a person: `about` it tells of them; it is `work` of theirs or for the company, which is counted and not
 * copied; they `did` something to it. */
export type Tie = 'about' | 'work' | 'did';

/** The columns that name an employee by number. */
export const ties: Readonly<Partial<Record<Table, Readonly<Record<string, Tie>>>>> = {
  person: { id: 'about', supervisor_id: 'did' },
  deputy: { person_id: 'about', deputy_id: 'about', named_by: 'did', revoked_by: 'did' },
  appraisal: { person_id: 'about' },
  attendance: { person_id: 'about' },
  mentorship: { mentor_id: 'about', apprentice_id: 'about' },
  review: { person_id: 'about', reviewer_id: 'about' },
  travel_request: { person_id: 'about' },
  expense: { person_id: 'about' },
  contact: { person_id: 'about' },
  service_issue: { person_id: 'about' },
  event: { person_id: 'about' },
  prospect: { seller_id: 'about' },
  login: { person_id: 'about', changed_by: 'did' },
  session: { person_id: 'about' },
  known_browser: { person_id: 'about' },
  api_token: { person_id: 'about' },
  two_step: { person_id: 'about' },
  recovery_code: { person_id: 'about' },
  pending_sign_in: { person_id: 'about' },
  sign_in_link: { person_id: 'about', created_by: 'did' },
  provider_identity: { person_id: 'about' },
  provider_visit: { person_id: 'about' },
  operation_log: { person_id: 'about', for_person_id: 'about' },
  report: { written_by: 'about' },
  report_issue: { issued_by: 'about' },
  report_withdrawal: { withdrawn_by: 'about' },
  erasure: { person_id: 'did' },
  customer: { owner_id: 'work' },
  line: { seller_id: 'work' },
  sales_cell: { seller_id: 'work' },
  sales_month: { seller_id: 'work' },
  sales_year: { seller_id: 'work' },
  purchase_month: { seller_id: 'work' },
  purchase_year: { seller_id: 'work' },
  customer_year: { seller_id: 'work' },
  target: { seller_id: 'work' },
  receipt: { seller_id: 'work' },
  receivable: { seller_id: 'work' },
  batch: { changed_by: 'did' },
  change: { changed_by: 'did' },
  import_job: { created_by: 'did' },
  distinct_customers: { said_by: 'did' },
  period_close: { closed_by: 'did' },
  remembered_mapping: { confirmed_by: 'did' },
  report_template: { saved_by: 'did' },
};
