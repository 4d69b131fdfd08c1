-- The operation log says from where and what was before and after; and its rows hang together: each is sealed with a hash over
-- all that it says and over the hash of the row before it, so that a row that is changed, removed or slipped in later shows.

alter table operation_log
  -- Whom a deputy acts for.
  add column for_person_id integer,
  -- By which way the actor came; null in rows from before this was written down.
  add column origin text check (origin in ('browser', 'token', 'command_line', 'folder', 'program')),
  -- The name of the token or of the watched folder.
  add column origin_name text,
  add column address text,
  -- As in the server's own log.
  add column request_id text,
  -- The change of the records that this tells about: its rows are found by it.
  add column version integer,
  -- The fields that differ.
  add column before jsonb,
  add column after jsonb,
  -- In the order of commits, without a gap.
  add column number bigint unique,
  add column previous bytea,
  add column hash bytea,
  alter column at set default clock_timestamp();

create index operation_log_person on operation_log (person_id, number);
create index operation_log_action on operation_log (action, number);

-- What the hash is over, as JSON text. `src/access/log/chain.ts` checks by the same list; a column that comes later is added
-- where it is not null, so that older rows keep their hash.
create function operation_content(entry operation_log, number bigint, previous bytea) returns text language sql stable as $$
  select jsonb_build_array(
    number, encode(previous, 'hex'), entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.person_id, entry.for_person_id, entry.action, entry.subject, entry.origin, entry.origin_name, entry.address,
    entry.request_id, entry.version, entry.before, entry.after, entry.details
  )::text
$$;

-- Runs when the transaction commits, so that the lock that puts rows into order is the last one taken and is held for the
-- commit alone: nobody waits for a long import, and nothing is waited for while it is held.
create function seal_operation() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  sees text := coalesce(current_setting('youju.all', true), '');
  head record;
begin
  perform set_config('youju.all', 'on', true); -- The policies hold for the owner too.
  perform pg_advisory_xact_lock(7957000); -- 0x796a08
  select log.number, log.hash into head from operation_log log where log.number is not null order by log.number desc limit 1;
  update operation_log log
  set
    number = coalesce(head.number, 0) + 1,
    previous = head.hash,
    hash = sha256(convert_to(operation_content(log, coalesce(head.number, 0) + 1, head.hash), 'UTF8'))
  where log.id = new.id;
  perform set_config('youju.all', sees, true);
  return null;
end
$$;
revoke execute on function seal_operation() from public;

do $$
declare
  entry operation_log;
  last_number bigint := 0;
  last_hash bytea;
begin
  for entry in select * from operation_log order by id loop
    last_number := last_number + 1;
    update operation_log
    set
      number = last_number,
      previous = last_hash,
      hash = sha256(convert_to(operation_content(entry, last_number, last_hash), 'UTF8'))
    where id = entry.id
    returning hash into last_hash;
  end loop;
end
$$;

-- A row that comes with its number is one of a backup.
create constraint trigger operation_log_sealed after insert on operation_log
  deferrable initially deferred
  for each row when (new.number is null) execute function seal_operation();

create trigger operation_log_kept before update or delete on operation_log
  for each row when (old.number is not null) execute function youju_only_added();

-- Restoring a backup empties a database in which nothing was changed and nobody can sign in.
create function operation_log_kept_whole() returns trigger language plpgsql as $$
declare
  sees text := coalesce(current_setting('youju.all', true), '');
  used boolean;
begin
  perform set_config('youju.all', 'on', true);
  select exists (select from change) or exists (select from login) into used;
  perform set_config('youju.all', sees, true);
  if used then
    raise exception 'truncate of operation_log is refused: its rows are only ever added'
      using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
create trigger operation_log_kept_whole before truncate on operation_log
  for each statement execute function operation_log_kept_whole();

-- The serving role says what was done; when it was, and how it hangs together, it cannot say.
revoke all on operation_log from youju_serving;
grant select on operation_log to youju_serving;
grant insert (
  person_id, for_person_id, action, subject, origin, origin_name, address, request_id, version, before, after, details
) on operation_log to youju_serving;

-- A transaction of somebody tells of nobody else.
create policy operation_log_actor on operation_log as restrictive for insert
  with check ((select youju_actor()) is null or person_id is not distinct from (select youju_actor()));
