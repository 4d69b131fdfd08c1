-- Mappings that an import confirmed, by what its headers are: the next file with the same ones needs none. It bears no figure,
-- so it has no versions; the batches keep the mappings that they were imported by.

create table remembered_mapping (
  -- Of the headers, in their order.
  fingerprint  text not null,
  kind         text not null,
  mapping      jsonb not null,
  -- The file by which it was confirmed last.
  file_name    text not null,
  confirmed_by integer,
  confirmed_at timestamptz not null default now(),
  primary key (fingerprint, kind)
);

grant select, insert, update, delete on remembered_mapping to youju_serving;

create policy remembered_mapping_all on remembered_mapping using ((select youju_all())) with check ((select youju_all()));
alter table remembered_mapping enable row level security;
alter table remembered_mapping force row level security;
