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
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Refusal('engine_unreachable', {
    zh: `连不上 ${dir} 的数据库：${reason}。请查看其中的 engine.log。`,
    en: `Cannot reach the database of ${dir}: ${reason}. Its engine.log says more.`,
  });
}

export function serverUnreachable(cause: unknown): Refusal {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Refusal('server_unreachable', {
    zh: `连不上 DATABASE_URL 指的数据库：${reason}。请检查地址、端口、账号和网络。`,
    en: `Cannot reach the database of DATABASE_URL: ${reason}. Check address, port, account and network.`,
  });
}

export function serverTooOld(version: string): Refusal {
  return new Refusal('server_too_old', {
    zh: `数据库版本是 ${version}，需要 PostgreSQL 15 或更新。`,
    en: `The database is version ${version}; PostgreSQL 15 or later is needed.`,
  });
}

export function roleMissing(login: string): Refusal {
  const statements = `create role youju_serving nologin; grant youju_serving to "${login.replaceAll('"', '""')}";`;
  return new Refusal('role_missing', {
    zh: `账号 ${login} 不能建立服务角色。请数据库管理员执行一次：${statements}`,
    en: `The account ${login} may not create the serving role. Ask an administrator to run once: ${statements}`,
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

export function notEmpty(): Refusal {
  return new Refusal('not_empty', {
    zh: '这个数据库里已有数据。备份只恢复到空的数据文件夹，请用 --data 另指一个。',
    en: 'This database holds data already. A backup is restored into an empty data folder: name another with --data.',
  });
}
