import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export function isPinned() {
  return existsSync(pinned);
}

/** The pinned Node of node_modules; the one that runs this where it is not installed. */
export function nodeBinary() {
  return isPinned() ? pinned : process.execPath;
}
