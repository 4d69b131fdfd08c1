// The custom XML part that carries the figures of a document: what each number is, what it was, and by which definition and
// ledger version, so that the whole can be proven again.

import type { Proof } from '../proof.ts';
import type { WrittenReport } from '../written-report.ts';

export const proofNamespace = 'urn:youju:figures:1';

export interface PrintedProof extends Proof {
  tag: string;
  /** The text as it stands in the document; a sign may have become a word. */
  printed: string;
}

/** What the figures were asked from, and each of them. */
export function proofXml(proofs: readonly PrintedProof[], report: WrittenReport): string {
  const figures = proofs.map(figureXml).join('\n');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<figures xmlns="${proofNamespace}" ${attributesOf(askedFrom(report))}>\n${figures}\n</figures>\n`;
}

function askedFrom({ version, businessDay, askedOn, scope }: WrittenReport): Record<string, string> {
  const whose = scope.all ? {} : { people: scope.people.join(' ') };
  return { version: String(version), as_of: businessDay, asked_on: askedOn, ...whose };
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
  return `  <figure ${attributesOf(attributes)}/>`;
}

function attributesOf(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');
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
