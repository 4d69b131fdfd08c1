-- Reports that were written: drafts, those of them that were issued, and what became of these. Rows are only ever added; the
-- triggers below refuse everything else to everybody, the owner of the tables included. What a report is now — a draft,
-- issued, superseded, withdrawn — follows from the rows that name it.

create table report (
  id            integer generated always as identity primary key,
  kind          text not null check (kind in ('annual', 'half', 'quarter', 'month', 'week')),
  period        text not null check (period <> ''),
  language      text not null check (language in ('zh', 'en')),
  format        text not null check (format in ('docx', 'pptx', 'xlsx')),
  -- Conditions of the figure language with commas between them; empty for the whole region.
  conditions    text not null default '',
  title         text not null check (title <> ''),
  business_day  date not null,
  -- The day on which its figures were asked: as far as records reach that do not hang on the ledger.
  asked_on      date not null,
  -- Of the ledger, whose knowledge its figures are.
  version       integer not null references change,
  -- Null for the command line. The name and the role are as they were when it was written.
  written_by    integer,
  writer        text not null,
  writer_role   text not null,
  -- Whose rows its figures count: everybody's, or those of these people.
  whole_company boolean not null,
  people        integer[] not null default '{}',
  written_at    timestamptz not null default now(),
  figures       integer not null,
  file_name     text not null,
  file_bytes    integer not null,
  file_sha256   text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- [{ title, paragraphs: [{ text, wording }] }]: what it says, and the same without its numbers.
  sections      jsonb not null default '[]',
  check (whole_company or cardinality(people) > 0)
);
create index report_written_by on report (written_by, id);

create table report_figure (
  report_id       integer not null references report,
  -- From 1, in the order of the text.
  number          integer not null,
  expr            text not null,
  name            text not null,
  value           numeric,
  unit            text not null,
  text            text not null,
  -- As it stands in the report, where a sign may have become a word.
  printed         text not null,
  definition_hash text not null,
  verdicts        text[] not null,
  primary key (report_id, number)
);

-- The file of a draft. It goes when its writer has written many others since, and moves to the issue when it is issued.
create table report_file (
  report_id integer primary key references report,
  bytes     bytea not null
);

create table report_issue (
  report_id  integer primary key references report,
  number     text not null unique check (number ~ '^\d{4}-\d{3,}$'),
  issued_by  integer,
  issuer     text not null,
  issued_at  timestamptz not null default now(),
  note       text not null default '',
  -- The issued report in whose place it stands.
  supersedes integer unique references report_issue,
  bytes      bytea not null,
  check (supersedes <> report_id)
);

create table report_withdrawal (
  report_id    integer primary key references report_issue,
  reason       text not null check (reason <> ''),
  withdrawn_by integer,
  withdrawer   text not null,
  withdrawn_at timestamptz not null default now()
);

create function youju_only_added() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: its rows are only ever added', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end
$$;

-- Restoring a backup empties tables that hold nothing; it may.
create function youju_only_added_all() returns trigger language plpgsql as $$
declare
  sees text := coalesce(current_setting('youju.all', true), '');
  held boolean;
begin
  perform set_config('youju.all', 'on', true);
  execute format('select exists (select from %I)', tg_table_name) into held;
  perform set_config('youju.all', sees, true);
  if held then
    raise exception 'truncate of % is refused: its rows are only ever added', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;

create trigger report_file_kept before update on report_file
  for each row execute function youju_only_added();
do $$
declare
  name text;
begin
  foreach name in array array['report', 'report_figure', 'report_issue', 'report_withdrawal'] loop
    execute format(
      'create trigger %I before update or delete on %I for each row execute function youju_only_added()',
      name || '_kept', name
    );
    execute format(
      'create trigger %I before truncate on %I for each statement execute function youju_only_added_all()',
      name || '_kept_whole', name
    );
  end loop;
end
$$;

grant select, insert on report, report_figure, report_issue, report_withdrawal to youju_serving;
grant select, insert, delete on report_file to youju_serving;
grant usage on sequence report_id_seq to youju_serving;

-- A report is seen by whoever may see all the rows that its figures count. Everybody keeps drafts of the own scope;
-- issuing is for who may see everything.
create policy report_read on report for select
  using ((select youju_all()) or (not whole_company and people <@ (select youju_people())::integer[]));
create policy report_write on report for insert
  with check (
    not whole_company
    and people <@ (select youju_people())::integer[]
    and written_by = (select youju_actor())
  );
create policy report_figure_read on report_figure for select
  using ((select youju_all()) or exists (select from report where report.id = report_id));
create policy report_figure_write on report_figure for insert
  with check (exists (select from report where report.id = report_id and written_by = (select youju_actor())));
create policy report_file_read on report_file for select
  using ((select youju_all()) or exists (select from report where report.id = report_id));
create policy report_file_write on report_file for insert
  with check (exists (select from report where report.id = report_id and written_by = (select youju_actor())));
create policy report_file_remove on report_file for delete
  using (exists (select from report where report.id = report_id and written_by = (select youju_actor())));
create policy report_issue_read on report_issue for select
  using ((select youju_all()) or exists (select from report where report.id = report_id));
create policy report_withdrawal_read on report_withdrawal for select
  using ((select youju_all()) or exists (select from report where report.id = report_id));
do $$
declare
  name text;
begin
  foreach name in array array['report', 'report_figure', 'report_file', 'report_issue', 'report_withdrawal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy %I on %I using ((select youju_all())) with check ((select youju_all()))', name || '_all', name
    );
  end loop;
end
$$;
