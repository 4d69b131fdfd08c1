// The server's log: one JSON object a line, with the number of the request that people are told when something fails.

import { destination, type Logger, pino } from 'pino';
import { Refusal } from '../base/errors.ts';

export interface LogOptions {
  /** `error` without one; `info` tells of every request. */
  level?: string | undefined;
  /** Where lines go; to stderr without one. */
  file?: string | undefined;
}

/** Refuses a level that does not exist. */
export function openLog({ level = 'error', file }: LogOptions): Logger {
  if (level !== 'silent' && !Object.hasOwn(pino.levels.values, level)) throw unknownLevel(level);
  const target =
    file === undefined
      ? destination({ fd: 2, sync: true })
      : destination({ dest: file, mkdir: true, sync: true, mode: 0o600 });
  return pino({ level, serializers: { req: describeRequest } }, target);
}

// The one-time link carries its secret in the address; it has no place in a log.
function describeRequest(request: { method: string; url: string; ip: string }) {
  return { method: request.method, url: addressForLog(request.url), ip: request.ip };
}

/** An address without the secrets of a link, and of a way back from a provider. */
export function addressForLog(url: string): string {
  return url.replace(/\b(token|code|authCode|state)=[^&]*/g, '$1=…');
}

function unknownLevel(level: string): Refusal {
  const levels = [...Object.keys(pino.levels.values), 'silent'].join(', ');
  return new Refusal('log_level_unknown', {
    zh: `没有“${level}”这个日志级别，可用：${levels}。`,
    en: `There is no log level "${level}". Use one of ${levels}.`,
  });
}
