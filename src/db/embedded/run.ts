import { spawn } from 'node:child_process';
import type { EnginePlace } from './place.ts';

/** Runs one of the engine's programs as the engine's user, away from our terminal; gives what it printed. */
export async function runProgram(
  place: EnginePlace,
  program: string,
  args: string[],
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...place.user,
      cwd: place.home,
      detached: true,
      env: {
        PATH: '/usr/bin:/bin',
        LC_ALL: 'C',
        TZ: 'UTC',
        ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk));
    child.once('error', reject);
    // `exit`, not `close`: the server that pg_ctl leaves behind may hold our pipes open.
    child.once('exit', (code) => resolve({ ok: code === 0, output }));
  });
}
