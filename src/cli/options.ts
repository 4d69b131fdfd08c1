// Options that need checking before they go anywhere.

import { InvalidArgumentError } from 'commander';
import { isDay } from '../base/dates.ts';
import type { Retention } from '../db/backup/daily-backup.ts';

export function dayOption(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('写作 2025-11-22 / write it as 2025-11-22');
  return text;
}

export function monthOption(text: string): string {
  if (!isDay(`${text}-01`)) throw new InvalidArgumentError('写作 2025-07 / write it as 2025-07');
  return text;
}

export function versionOption(text: string): number {
  const version = Number(text);
  if (!Number.isInteger(version) || version < 0)
    throw new InvalidArgumentError('须为版本号 / must be a version number');
  return version;
}

export function portOption(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('须为 0–65535 / must be 0 to 65535');
  return port;
}

export function addressOption(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain =
    url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
  if (!plain) throw new InvalidArgumentError('写作 https://youju.example.com / write it as https://youju.example.com');
  return url;
}

export function retentionOption(text: string): Retention {
  const [days, weeks, months, ...more] = text.split(',').map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : -1));
  if (days === undefined || weeks === undefined || months === undefined || more.length > 0)
    throw new InvalidArgumentError('写作 7,5,12 / write it as 7,5,12');
  if (Math.min(days, weeks, months) < 0) throw new InvalidArgumentError('须为 0 到 9999 / must be 0 to 9999');
  return { days, weeks, months };
}

export function idOption(text: string): number {
  const id = /^#?\d{1,9}$/.test(text) ? Number(text.replace('#', '')) : 0;
  if (id < 1) throw new InvalidArgumentError('须为编号 / must be a number');
  return id;
}
