-- From when a person has the role and the supervisor of the row; null: since ever. The place of a day is that of the latest
-- row which holds by then, so a row may say today what holds from tomorrow on, and what held before stays in the rows before.
alter table person add column placed_on date;

-- Who stands in for whom when reports are issued, both days included.
create table deputy (
  id         integer generated always as identity primary key,
  person_id  integer not null,
  deputy_id  integer not null,
  from_day   date not null,
  to_day     date not null,
  named_by   integer,
  named_at   timestamptz not null default now(),
  revoked_by integer,
  revoked_at timestamptz,
  check (from_day <= to_day),
  check (person_id <> deputy_id)
);
create index deputy_deputy on deputy (deputy_id) where revoked_at is null;

grant select, insert, update on deputy to youju_serving;
grant usage on sequence deputy_id_seq to youju_serving;
create policy deputy_read on deputy for select
  using ((select youju_all()) or (select youju_actor()) in (person_id, deputy_id));
create policy deputy_all on deputy using ((select youju_all())) with check ((select youju_all()));
alter table deputy enable row level security;
alter table deputy force row level security;
