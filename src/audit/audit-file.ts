// A file audited, with its text laid out for a page.

import { type Audit, audit } from './audit.ts';
import type { Document } from './document.ts';
import { type AuditBlock, layOut } from './lay-out.ts';

/** A file that somebody brings; nothing of it is kept. */
export interface BroughtFile {
  bytes: Uint8Array;
  name: string;
}

export interface AuditedFile extends Audit {
  file: string;
  blocks: AuditBlock[];
}

export function auditDocument(document: Document, file: string): AuditedFile {
  const audited = audit(document);
  return { file, ...audited, blocks: layOut(document, audited.numbers) };
}
