// Passwords are kept as argon2id hashes; one costs about 50 ms, away from the main thread.

import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../base/errors.ts';

const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }; // OWASP's first choice for argon2id: 19 MiB, two passes.

const shortest = 8;
const longest = 256;

/** The hash to store; refuses a password that is too short or the username itself. */
export async function hashPassword(password: string, username: string): Promise<string> {
  if (password.length < shortest || password.length > longest) throw unfit(`${shortest}–${longest}`);
  if (password.toLowerCase() === username.toLowerCase()) throw sameAsUsername();
  return hash(password.normalize('NFKC'), cost);
}

/** Whether the password is the one of the hash. Without a hash it takes as long and says no, so that time tells nothing. */
export async function passwordMatches(password: string, passwordHash: string | undefined): Promise<boolean> {
  if (password.length > longest) return false;
  const matches = await verify(passwordHash ?? (await hashOfNobody()), password.normalize('NFKC'));
  return matches && passwordHash !== undefined;
}

let nobody: Promise<string> | undefined;

function hashOfNobody(): Promise<string> {
  nobody ??= hash(crypto.randomUUID(), cost);
  return nobody;
}

function unfit(range: string): Refusal {
  return new Refusal('password_unfit', {
    zh: `密码长度应为 ${range} 个字符，请换一个。`,
    en: `A password has ${range} characters. Please choose another one.`,
  });
}

function sameAsUsername(): Refusal {
  return new Refusal('password_unfit', {
    zh: '密码不能与用户名相同，请换一个。',
    en: 'The password must differ from the username. Please choose another one.',
  });
}
