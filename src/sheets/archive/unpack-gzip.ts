import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { NamedFile } from '../named-file.ts';
import type { Scratch } from './scratch.ts';

/** The one file in a gzip, of however many members: `台账.csv.gz` holds `台账.csv`. */
export async function unpackGzip(archive: NamedFile, scratch: Scratch): Promise<NamedFile> {
  const source = createReadStream(archive.path);
  const fileName = archive.fileName.replace(/\.(gz|gzip)$/i, '');
  const packed = { fileName, open: () => gunzipped(source), packedBytes: () => source.bytesRead };
  try {
    return { path: await scratch.unpack(packed), fileName };
  } finally {
    source.destroy();
  }
}

function gunzipped(source: Readable): Readable {
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}
