-- The company's own templates of its reports. Every save is a row and none is ever changed: the newest of a kind and language
-- holds, and who saves says which one they began from, so that the key refuses the second of two.

create table report_template (
  kind          text not null,
  language      text not null check (language in ('zh', 'en')),
  -- Counts from 1 within kind and language.
  number        integer not null check (number > 0),
  -- Null: from here on the built-in one holds again.
  text          text check (text <> ''),
  note          text not null default '',
  -- Of the built-in template that this one was made from, by which it is known that the program brought another one since.
  built_in_hash text not null,
  -- Null for the command line.
  saved_by      integer,
  saved_at      timestamptz not null default now(),
  primary key (kind, language, number)
);

grant select, insert on report_template to youju_serving;

-- Everybody's reports are written from them.
create policy report_template_read on report_template for select using (true);
create policy report_template_add on report_template for insert with check ((select youju_all()));
alter table report_template enable row level security;
alter table report_template force row level security;
