-- An import may be of several files, asks before it takes what looks wrong, and says what it left out.

-- Lines of a document whose lines came in several files; null where the document says it.
alter table line add column source_file text;

alter table batch
  -- [{ name, sha256, bytes, stored }]: `stored` is the name under which an upload is kept.
  add column files jsonb not null default '[]',
  add column filtered integer not null default 0,
  -- [{ reason, rows }]
  add column left_out jsonb not null default '[]',
  -- What was asked and confirmed: ["losses", "dates", …].
  add column confirmed jsonb not null default '[]',
  -- Documents without number that the file's range of dates no longer holds.
  add column withdrawn integer not null default 0;

alter table import_job add column files jsonb not null default '[]';
update import_job set files = jsonb_build_array(jsonb_build_object('name', file_name, 'stored', stored_file));
alter table import_job drop column stored_file;
