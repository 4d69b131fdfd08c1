-- Signing in by a provider: who somebody is there, and browsers that were sent to one and have not come back yet.

create table provider_identity (
  provider     text not null check (provider in ('openid', 'wecom', 'dingtalk', 'feishu')),
  -- Who it is, in the words of the provider, for ever.
  subject      text not null check (subject <> ''),
  person_id    integer not null references login (person_id) on delete cascade,
  name         text not null,
  linked_at    timestamptz not null,
  last_used_at timestamptz not null,
  primary key (provider, subject),
  unique (provider, person_id)
);

create table provider_visit (
  -- Of the secret in the browser's cookie: nobody else can come back in its place.
  token_hash text primary key,
  provider   text not null,
  state      text not null,
  nonce      text not null,
  verifier   text not null,
  callback   text not null,
  -- Where the person wanted to go.
  next       text not null,
  -- Who is signed in and links an identity to themselves; null for signing in.
  person_id  integer references login (person_id) on delete cascade,
  expires_at timestamptz not null
);

grant select, insert, update, delete on provider_identity, provider_visit to youju_serving;
alter table provider_identity enable row level security;
alter table provider_identity force row level security;
alter table provider_visit enable row level security;
alter table provider_visit force row level security;
create policy provider_identity_read on provider_identity for select
  using ((select youju_all()) or person_id = (select youju_actor()));
create policy provider_identity_all on provider_identity using ((select youju_all())) with check ((select youju_all()));
create policy provider_visit_all on provider_visit using ((select youju_all())) with check ((select youju_all()));
