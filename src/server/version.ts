import { readFileSync } from 'node:fs';

/** The version of this program, as package.json states it. */
export const version = readVersion();

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
