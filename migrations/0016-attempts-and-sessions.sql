-- Who tries to sign in is slowed down by where they come from, and sessions say on which device they are.

-- Failures of one kind: of a username from one network, of a network, of a username, of a known browser.
create table sign_in_attempt (
  id         bigint generated always as identity,
  key        text primary key,
  failures   double precision not null,
  counted_at timestamptz not null,
  -- Until then every further attempt is turned down unseen.
  wait_until timestamptz
);
create index sign_in_attempt_counted on sign_in_attempt (counted_at);

-- Browsers in which somebody signed in before: guesses made elsewhere do not keep them out.
create table known_browser (
  token_hash   text not null,
  person_id    integer not null references login (person_id) on delete cascade,
  last_used_at timestamptz not null,
  primary key (token_hash, person_id)
);
create index known_browser_person on known_browser (person_id, last_used_at);

alter table login drop column failed_count, drop column locked_until;

delete from session;
alter table session
  add column id integer generated always as identity unique,
  add column user_agent text not null,
  add column address text not null,
  add column last_used_at timestamptz not null,
  -- The role in which it began; another one gives it a new token.
  add column role text not null,
  -- When it ends however much it is used.
  add column ends_at timestamptz not null,
  add column token_made_at timestamptz not null,
  -- The token before this one: good until the new one has been seen, and for a moment more.
  add column former_hash text,
  add column former_until timestamptz;
create unique index session_former on session (former_hash) where former_hash is not null;
create index session_person on session (person_id);

grant select, insert, update, delete on sign_in_attempt, known_browser to youju_serving;
grant usage on sequence sign_in_attempt_id_seq, session_id_seq to youju_serving;
create policy sign_in_attempt_all on sign_in_attempt using ((select youju_all())) with check ((select youju_all()));
create policy known_browser_all on known_browser using ((select youju_all())) with check ((select youju_all()));
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
alter table known_browser enable row level security;
alter table known_browser force row level security;
