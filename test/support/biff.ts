// Old workbooks record by record, as exporters write them that know the format from a page of a magazine.

/** One record: what it is, its length, its bytes. Numbers take two bytes. */
export function biffRecord(id: number, ...parts: (number | Uint8Array)[]): Buffer {
  const data = Buffer.concat(parts.map((part) => (typeof part === 'number' ? twoBytes(part) : part)));
  return Buffer.concat([twoBytes(id), twoBytes(data.length), data]);
}

export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

function twoBytes(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
