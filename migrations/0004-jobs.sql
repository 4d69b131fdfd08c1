-- Imports that people start in the browser: what was asked, how far it is, what came of it.

create table import_job (
  id          integer generated always as identity primary key,
  file_name   text not null,
  stored_file text not null,
  options     jsonb not null default '{}',
  state       text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  attempts    integer not null default 0,
  stage       text not null default '',
  rows_done   integer not null default 0,
  rows_total  integer,
  result      jsonb,
  error       jsonb,
  created_by  integer,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index import_job_open on import_job (id) where state in ('waiting', 'running');

grant select, insert, update on import_job to youju_serving;
grant usage on sequence import_job_id_seq to youju_serving;

alter table import_job enable row level security;
create policy import_job_rows on import_job
  using ((select youju_all()) or created_by = (select youju_actor()));
alter table import_job force row level security;
