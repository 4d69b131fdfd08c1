-- A second step of sign-in by one-time codes, and one-time links by which people choose their password.

create table two_step (
  person_id    integer primary key references login (person_id) on delete cascade,
  -- Sealed with a key that the database does not hold; null until a code has confirmed it.
  secret       text,
  confirmed_at timestamptz,
  -- The half minute of the last code that was taken: none is good twice.
  last_counter bigint,
  -- The secret that waits to be confirmed.
  next_secret  text,
  -- With which the recovery codes are hashed.
  recovery_salt text
);

create table recovery_code (
  person_id integer not null references two_step on delete cascade,
  code_hash text not null,
  used_at   timestamptz,
  primary key (person_id, code_hash)
);

-- Somebody whose password was right and whose second step is still to come.
create table pending_sign_in (
  token_hash text primary key,
  person_id  integer not null references login (person_id) on delete cascade,
  expires_at timestamptz not null,
  tries      integer not null default 0
);

create table sign_in_link (
  token_hash text primary key,
  person_id  integer not null,
  purpose    text not null check (purpose in ('invitation', 'reset')),
  created_by integer,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  -- Set when a newer link took its place.
  void_at    timestamptz
);
create index sign_in_link_person on sign_in_link (person_id);

do $$
declare
  name text;
begin
  foreach name in array array['two_step', 'recovery_code', 'pending_sign_in', 'sign_in_link'] loop
    execute format('grant select, insert, update, delete on %I to youju_serving', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy %I on %I using ((select youju_all())) with check ((select youju_all()))', name || '_all', name
    );
  end loop;
end
$$;

-- A token may be good for several uses.
alter table api_token drop constraint api_token_may_check;
alter table api_token alter column may type text[] using array[may];
alter table api_token add constraint api_token_may_check
  check (cardinality(may) > 0 and may <@ array['imports', 'figures', 'reports']);
