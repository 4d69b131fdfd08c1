// The custom XML part that carries the figures of a document: what each number is, what it was, and by which definition and
// ledger version, so that the whole can be proven again.

import type { Proof } from '../proof.ts';

export const proofNamespace = 'urn:youju:figures:1';

export interface PrintedProof extends Proof {
  tag: string;
  /** The text as it stands in the document; a sign may have become a word. */
  printed: string;
}

/** `asOf` is the business day from which the figures were asked. */
export function proofXml(proofs: readonly PrintedProof[], asOf: string): string {
  const version = proofs[0]?.version ?? 0;
  const figures = proofs.map(figureXml).join('\n');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<figures xmlns="${proofNamespace}" version="${version}" as_of="${asOf}">\n${figures}\n</figures>\n`;
}

function figureXml(proof: PrintedProof): string {
  const attributes = {
    id: proof.tag,
    name: proof.name,
    expr: proof.expr,
    value: proof.value === null ? '' : String(proof.value),
    unit: proof.unit,
    text: proof.printed,
    definition_hash: proof.definitionHash,
    version: String(proof.version),
  };
  const list = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
  return `  <figure ${list.join(' ')}/>`;
}

function escapeXml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '&#10;',
    '\t': '&#9;',
  };
  return text.replace(/[&<>"\n\t]/g, (character) => entities[character]!);
}
