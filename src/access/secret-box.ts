// Secrets that must be read again are sealed with a key that lies beside the database, never in it: in YOUJU_SECRET_KEY, or in
// a file of the data folder. Whoever gets hold of a backup, or of the database alone, cannot read them.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../base/errors.ts';
import type { Database } from '../db/database.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Seals a text for one purpose, such as `two-step 17`; it opens for no other. */
export async function seal(db: Database, text: string, purpose: string): Promise<string> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(db), nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text again; refuses what was sealed with another key. */
export async function unseal(db: Database, sealed: string, purpose: string): Promise<string> {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(db), nonce).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    throw otherKey();
  }
}

async function keyOf({ dataDir }: Database): Promise<Buffer> {
  const given = process.env.YOUJU_SECRET_KEY;
  const key = Buffer.from(given ?? (await keyInFile(join(dataDir, 'secret.key'))), 'base64');
  if (key.length === keyBytes) return key;
  throw unfitKey(given === undefined ? 'secret.key' : 'YOUJU_SECRET_KEY');
}

async function keyInFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await makeKey(path);
    return readFile(path, 'utf8');
  });
}

// Written whole before it has its name: of two processes that want the first key at once both read the one that came first.
async function makeKey(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(keyBytes).toString('base64'), { mode: 0o600, flag: 'wx', flush: true });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
}

function unfitKey(where: string): Refusal {
  return new Refusal('secret_key_unfit', {
    zh: `密钥 ${where} 应为 32 个字节的 base64，例如 openssl rand -base64 32 的输出。`,
    en: `The key ${where} must be 32 bytes in base64, such as openssl rand -base64 32 prints.`,
  });
}

function otherKey(): Refusal {
  return new Refusal('secret_key_other', {
    zh: '两步验证的密钥与设置时不同（例如从备份恢复到了新机器），验证码无法核对。请用恢复码，或请管理员运行 youju user totp-off 用户名，再重新设置。',
    en: 'The key is not the one with which two-step verification was set up, as after restoring on a new machine; codes cannot be checked. Use a recovery code, or ask your administrator for youju user totp-off USERNAME and set it up again.',
  });
}
