import { auditFile, type BroughtFile } from '../audit-file.ts';

/** The audit of a file as JSON in UTF-8. */
export function audited(file: BroughtFile): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(auditFile(file)));
}
