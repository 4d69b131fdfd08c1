-- Erasing what is personal, and files that are kept for a time.

alter table change drop constraint change_kind_check;
alter table change add constraint change_kind_check
  check (kind in ('import', 'undo', 'people', 'settings', 'close', 'merge', 'erasure'));
create index change_erasure on change (version) where kind = 'erasure';
-- The note of a change may name somebody.
grant update (note) on change to youju_serving;

-- Whose data was erased, an employee's or that of a customer's contact.
create table erasure (
  id          integer generated always as identity primary key,
  person_id   integer,
  customer_id integer,
  version     integer not null references change,
  check (num_nonnulls(person_id, customer_id) = 1)
);

-- What a file would say of them, as salted hashes: enough to know it again, and to tell nobody who it was.
create table erased_mark (
  erasure_id integer not null references erasure,
  what       text not null check (what in ('name', 'code', 'phone')),
  salt       text not null,
  hash       text not null,
  primary key (erasure_id, what, hash)
);

-- Uploads and rejected rows that were taken away on purpose, by their paths below the data folder.
create table removed_file (
  path       text primary key,
  reason     text not null check (reason in ('erasure', 'retention')),
  removed_at timestamptz not null default now()
);

do $$
declare
  name text;
begin
  foreach name in array array['erasure', 'erased_mark', 'removed_file'] loop
    execute format('grant select, insert on %I to youju_serving', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy %I on %I using ((select youju_all())) with check ((select youju_all()))', name || '_all', name
    );
  end loop;
end
$$;
grant usage on sequence erasure_id_seq to youju_serving;
