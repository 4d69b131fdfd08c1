-- Which batch let a document go because its file, which says what its days hold, no longer had it. Taking another batch back
-- must not bring it back then.

alter table document add column withdrawn_by integer;
create index document_withdrawn on document (withdrawn_by) where withdrawn_by is not null;

-- Those that ended with such a batch, and were not stated anew by it.
update document set withdrawn_by = batch.id
from batch
where batch.withdrawn > 0
  and batch.version = document.to_version
  and document.number like '#________________-%'
  and not exists (
    select from document as stated
    where stated.number = document.number and stated.from_version = batch.version
  );
