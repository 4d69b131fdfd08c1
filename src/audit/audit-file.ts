// A file audited, with its text laid out for a page.

import { type Audit, audit } from './audit.ts';
import { type AuditBlock, layOut } from './lay-out.ts';
import { readDocument } from './read/read-document.ts';

/** A file that somebody brings; nothing of it is kept. */
export interface BroughtFile {
  bytes: Uint8Array;
  name: string;
}

export interface AuditedFile extends Audit {
  file: string;
  blocks: AuditBlock[];
}

/** Refuses what is neither Word nor text. */
export function auditFile({ bytes, name }: BroughtFile): AuditedFile {
  const document = readDocument(bytes, name);
  const audited = audit(document);
  return { file: name, ...audited, blocks: layOut(document, audited.numbers) };
}
