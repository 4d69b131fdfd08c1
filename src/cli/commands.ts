// The commands by name. Each is loaded when it is asked for: all of them together take 0.2 s, as long as most take to work.

import type { Command } from 'commander';
import type { Serve } from './commands/start.ts';
import type { Watch } from './commands/watch.ts';

/** What runs until it is told to stop, put together elsewhere: this folder does not know the server. */
export interface Services {
  serve: Serve;
  watch: Watch;
}

type Add = (program: Command) => void;

type Load = (services: Services) => Promise<Add>;

/** In the order in which help names them. */
const commands: Record<string, Load> = {
  start: async ({ serve }) => {
    const { addStart } = await import('./commands/start.ts');
    return (program) => addStart(program, serve);
  },
  watch: async ({ watch }) => {
    const { addWatch } = await import('./commands/watch.ts');
    return (program) => addWatch(program, watch);
  },
  sample: async () => (await import('./commands/sample.ts')).addSample,
  import: async () => (await import('./commands/import.ts')).addImport,
  map: async () => (await import('./commands/map.ts')).addMap,
  batches: async () => (await import('./commands/batches.ts')).addBatches,
  undo: async () => (await import('./commands/undo.ts')).addUndo,
  figures: async () => (await import('./commands/figures.ts')).addFigures,
  trace: async () => (await import('./commands/trace.ts')).addTrace,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  findings: async () => (await import('./commands/findings.ts')).addFindings,
  report: async () => (await import('./commands/report.ts')).addReport,
  reports: async () => (await import('./commands/reports.ts')).addReports,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  audit: async () => (await import('./commands/audit.ts')).addAudit,
  template: async () => (await import('./commands/template.ts')).addTemplate,
  provisional: async () => (await import('./commands/provisional.ts')).addProvisional,
  merges: async () => (await import('./commands/merges.ts')).addMerges,
  close: async () => (await import('./commands/close.ts')).addClose,
  late: async () => (await import('./commands/late.ts')).addLate,
  user: async () => (await import('./commands/user.ts')).addUser,
  person: async () => (await import('./commands/person.ts')).addPerson,
  token: async () => (await import('./commands/token.ts')).addToken,
  company: async () => (await import('./commands/company.ts')).addCompany,
  log: async () => (await import('./commands/log.ts')).addLog,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctor,
  migrate: async () => (await import('./commands/migrate.ts')).addMigrate,
  backup: async () => (await import('./commands/backup.ts')).addBackup,
  restore: async () => (await import('./commands/restore.ts')).addRestore,
  bench: async () => (await import('./commands/bench.ts')).addBench,
};

/** The one that the arguments name; all of them where they name none, for help and for the nearest name. */
export async function commandsFor(argv: readonly string[], services: Services): Promise<Add[]> {
  const name = nameIn(argv) ?? '';
  const asked = Object.hasOwn(commands, name) ? [commands[name]!] : Object.values(commands);
  return Promise.all(asked.map((load) => load(services)));
}

const optionsWithValue = new Set(['--data', '--lang']);

// Options may stand before the command.
function nameIn([first, ...others]: readonly string[]): string | undefined {
  if (first === undefined || !first.startsWith('-')) return first;
  return nameIn(optionsWithValue.has(first) ? others.slice(1) : others);
}
