// The refusals of the engine: each says what an operator can do.

import { Refusal } from '../base/errors.ts';

export function engineFailed(what: string, output: string): Refusal {
  const lines = output.trim().split('\n').slice(-5).join('\n');
  return new Refusal('engine_failed', {
    zh: `内置数据库${what}失败：\n${lines}`,
    en: `The embedded database failed to ${what}:\n${lines}`,
  });
}

export function engineUnreachable(dir: string, cause: unknown): Refusal {
  const reason = reasonOf(cause);
  return new Refusal('engine_unreachable', {
    zh: `连不上 ${dir} 的数据库：${reason}。请查看其中的 engine.log。`,
    en: `Cannot reach the database of ${dir}: ${reason}. Its engine.log says more.`,
  });
}

export function serverUnreachable(cause: unknown): Refusal {
  const reason = reasonOf(cause);
  return new Refusal('server_unreachable', {
    zh: `连不上 DATABASE_URL 指的数据库：${reason}。请检查地址、端口、账号和网络。`,
    en: `Cannot reach the database of DATABASE_URL: ${reason}. Check address, port, account and network.`,
  });
}

// Several addresses of one name fail as one error that says nothing itself.
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}

export function serverTooOld(version: string): Refusal {
  return new Refusal('server_too_old', {
    zh: `数据库版本是 ${version}，需要 PostgreSQL 15 或更新。`,
    en: `The database is version ${version}; PostgreSQL 15 or later is needed.`,
  });
}

export function serverNotUtf8(encoding: string, database: string): Refusal {
  return new Refusal('server_not_utf8', {
    zh: `数据库 ${database} 的编码是 ${encoding}，需要 UTF8。请用 encoding 'UTF8' 另建一个数据库。`,
    en: `The database ${database} has the encoding ${encoding}; UTF8 is needed. Create one with encoding 'UTF8'.`,
  });
}

export function roleMissing(statements: string[]): Refusal {
  const text = statements.join('; ');
  return new Refusal('role_missing', {
    zh: `这个账号不能建立服务角色。请数据库管理员执行一次：${text};`,
    en: `This account may not create the serving role. Ask an administrator to run once: ${text};`,
  });
}

export function roleUnsafe(): Refusal {
  const statement = 'alter role youju_serving nosuperuser nobypassrls nologin;';
  return new Refusal('role_unsafe', {
    zh: `服务角色 youju_serving 能绕过行级权限。请数据库管理员执行：${statement}`,
    en: `The serving role youju_serving can bypass the row policies. Ask an administrator to run: ${statement}`,
  });
}

export function schemaForbidden(login: string, database: string): Refusal {
  const statement = `grant usage, create on schema public to ${login};`;
  return new Refusal('schema_forbidden', {
    zh: `这个账号不能在数据库 ${database} 里建表。请数据库管理员执行一次：${statement}`,
    en: `This account may not create tables in the database ${database}. Ask an administrator to run once: ${statement}`,
  });
}

export function notOwner(owner: string): Refusal {
  return new Refusal('not_owner', {
    zh: `这个数据库的表属于账号 ${owner}。请在 DATABASE_URL 里用那个账号。`,
    en: `The tables of this database belong to the account ${owner}. Use that account in DATABASE_URL.`,
  });
}

export function programTooOld(schema: number, known: number): Refusal {
  return new Refusal('program_too_old', {
    zh: `数据由更新的程序写成（结构 ${schema}，本程序只到 ${known}）。请升级程序后再启动，数据没有改动。`,
    en: `The data was written by a newer program (schema ${schema}, this one knows ${known}). Update the program; nothing was changed.`,
  });
}

export function migrationChanged(name: string): Refusal {
  return new Refusal('migration_changed', {
    zh: `迁移文件 ${name} 与当初执行的不一致。请恢复原文件，改动写进新的编号。`,
    en: `The migration ${name} differs from what was run. Restore the file and put changes into a new number.`,
  });
}

export function noEngineUser(reason: string): Refusal {
  return new Refusal('no_engine_user', {
    zh: `PostgreSQL 不能以 root 运行，而专用用户 youju 建立失败：${reason}。请执行 useradd --system youju，或改用普通用户。`,
    en: `PostgreSQL does not run as root, and its user youju could not be made: ${reason}. Run useradd --system youju, or work as an ordinary user.`,
  });
}

export function backupUnreadable(reason: string): Refusal {
  return new Refusal('backup_unreadable', {
    zh: `这不是本程序能读的备份文件，数据没有改动：${reason}`,
    en: `This is no backup that this program can read, and nothing was changed: ${reason}`,
  });
}

export function backupTooNew(schema: number, known: number): Refusal {
  return new Refusal('backup_too_new', {
    zh: `备份由更新的程序写成（结构 ${schema}，本程序只到 ${known}），数据没有改动。请升级程序后再恢复。`,
    en: `The backup was written by a newer program (schema ${schema}, this one knows ${known}), and nothing was changed. Update the program first.`,
  });
}

export function notEmpty(): Refusal {
  return new Refusal('not_empty', {
    zh: '这个数据库里已有数据。备份只恢复到空的数据文件夹，请用 --data 另指一个。',
    en: 'This database holds data already. A backup is restored into an empty data folder: name another with --data.',
  });
}

export function engineBusy(): Refusal {
  return new Refusal('engine_busy', {
    zh: '另一个进程正在启动或停止这个数据文件夹的数据库，等了五分钟仍未完成。请结束那个进程后再试。',
    en: 'Another process has been starting or stopping the database of this data folder for five minutes. End it and try again.',
  });
}

export function engineLost(dataDir: string, home: string): Refusal {
  return new Refusal('engine_lost', {
    zh: `${dataDir} 的数据库本应在 ${home}，但那里没有了。请找回那个文件夹，或从备份恢复到新的数据文件夹。`,
    en: `The database of ${dataDir} should be in ${home}, which is gone. Bring that folder back, or restore a backup into a new data folder.`,
  });
}

export function engineCopied(copy: string, original: string): Refusal {
  return new Refusal('engine_copied', {
    zh: `${copy} 是 ${original} 的副本，数据库仍属于原来的文件夹。请用 backup 与 restore 复制数据。`,
    en: `${copy} is a copy of ${original}, and the database still belongs to the original. Copy data with backup and restore.`,
  });
}

export function engineOfAnother(home: string, uid: number): Refusal {
  return new Refusal('engine_of_another', {
    zh: `${home} 属于另一个用户(uid ${uid})。请用当初启动它的用户运行，或用 --data 另指一个文件夹。`,
    en: `${home} belongs to another user (uid ${uid}). Run as the user who started it first, or name another folder with --data.`,
  });
}

export function engineOutOfReach(home: string, uid: number): Refusal {
  return new Refusal('engine_out_of_reach', {
    zh: `以 root 启动时数据库由用户 ${uid} 运行，但该用户进不去 ${home}。请放开上级文件夹的进入权限(chmod a+x)。`,
    en: `As root the database runs as user ${uid}, who cannot enter ${home}. Let others pass the folders above it (chmod a+x).`,
  });
}

export function folderUnusable(dataDir: string, cause: Error): Refusal {
  return new Refusal('folder_unusable', {
    zh: `数据文件夹 ${dataDir} 不能用:${cause.message}。请检查权限与磁盘，或用 --data 另指一个。`,
    en: `The data folder ${dataDir} cannot be used: ${cause.message}. Check rights and disk, or name another with --data.`,
  });
}
