import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The pinned Node of node_modules; the one that runs this where it is not installed. */
export function nodeBinary() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(pinned) ? pinned : process.execPath;
}
