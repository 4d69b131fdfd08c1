-- Files that arrive by themselves, with a token or from a watched folder; and imports that are stopped.

alter table import_job drop constraint import_job_state_check;
alter table import_job add constraint import_job_state_check
  check (state in ('waiting', 'running', 'done', 'failed', 'cancelled'));
alter table import_job
  -- Set by whoever wants the import stopped; the server that runs it looks at it.
  add column cancel_wanted boolean not null default false,
  add column arrived_by text not null default 'upload' check (arrived_by in ('upload', 'token', 'folder')),
  -- The name of the token, the path of the folder.
  add column arrived_from text;

alter table batch
  add column arrived_by text not null default 'upload'
    check (arrived_by in ('command_line', 'upload', 'token', 'folder')),
  add column arrived_from text;
update batch set arrived_by = 'command_line' where changed_by is null;

create table api_token (
  id           integer generated always as identity primary key,
  person_id    integer not null references login (person_id) on delete cascade,
  name         text not null check (name <> ''),
  token_hash   text not null unique,
  -- What it may be used for.
  may          text not null check (may in ('imports')),
  -- The last day on which it is good.
  expires_on   date not null,
  created_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
create unique index api_token_name_now on api_token (person_id, name) where revoked_at is null;

-- A file that was taken from a watched folder and is on its way: until `settled_at` it lies in the folder or is being moved.
create table watched_file (
  id          integer generated always as identity primary key,
  folder      text not null,
  -- Below the folder, as is `moved_to`, which is written before the file is moved.
  path        text not null,
  bytes       bigint not null,
  modified_ms bigint not null,
  job_id      integer not null references import_job,
  moved_to    text,
  taken_at    timestamptz not null,
  settled_at  timestamptz
);
create index watched_file_open on watched_file (folder) where settled_at is null;

grant select, insert, update, delete on api_token, watched_file to youju_serving;
grant usage on sequence api_token_id_seq, watched_file_id_seq to youju_serving;

create policy api_token_read on api_token for select using ((select youju_all()) or person_id = (select youju_actor()));
create policy api_token_all on api_token using ((select youju_all())) with check ((select youju_all()));
create policy watched_file_all on watched_file using ((select youju_all())) with check ((select youju_all()));
alter table api_token enable row level security;
alter table api_token force row level security;
alter table watched_file enable row level security;
alter table watched_file force row level security;
