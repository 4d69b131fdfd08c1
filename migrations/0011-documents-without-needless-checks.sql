-- The batch and the changes that a document names were written a moment before in the same transaction and are never deleted.
-- Two checks for each document cost a twentieth of an import, and guard against nothing.

alter table document drop constraint document_batch_id_fkey;
alter table document drop constraint document_from_version_fkey;
alter table document drop constraint document_to_version_fkey;
