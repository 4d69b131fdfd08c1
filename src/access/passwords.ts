// Passwords are kept as argon2id hashes; one costs about 50 ms, away from the main thread.

import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../base/errors.ts';
import { isCommonPassword } from './common-passwords.ts';

const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }; // OWASP's first choice for argon2id: 19 MiB, two passes.

const shortest = 8;
const longest = 256;
const leastBeside = 5; // A year beside a name is guessed first.

/**
 * The hash to store. What a password is made of is free; refused is one that is too short, that everybody tries first, or that
 * is little else than one of the words that are known of its owner: username, name, company.
 */
export async function hashPassword(password: string, known: readonly string[]): Promise<string> {
  const length = [...password].length;
  if (length < shortest || length > longest) throw unfit(`${shortest}–${longest}`);
  if (isCommonPassword(password)) throw tooCommon();
  const word = [...known, 'youju', '有据'].find((each) => isLittleElse(password, each));
  if (word !== undefined) throw madeOf(word);
  return hash(password.normalize('NFKC'), cost);
}

/** Whether the password is the one of the hash. Without a hash it takes as long and says no, so that time tells nothing. */
export async function passwordMatches(password: string, passwordHash: string | undefined): Promise<boolean> {
  if ([...password].length > longest) return false;
  const matches = await verify(passwordHash ?? (await hashOfNobody()), password.normalize('NFKC'));
  return matches && passwordHash !== undefined;
}

/** A hash of today's cost for a password that was just found right; undefined where it has one. */
export async function freshHash(password: string, passwordHash: string): Promise<string | undefined> {
  const { memoryCost, timeCost, parallelism } = cost;
  const today = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`;
  return passwordHash.startsWith(today) ? undefined : hash(password.normalize('NFKC'), cost);
}

let nobody: Promise<string> | undefined;

function hashOfNobody(): Promise<string> {
  nobody ??= hash(crypto.randomUUID(), cost);
  return nobody;
}

function isLittleElse(password: string, word: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();
  if (plain(word).length < 2) return false;
  return plain(password).includes(plain(word)) && plain(password).replaceAll(plain(word), '').length < leastBeside;
}

function unfit(range: string): Refusal {
  return new Refusal('password_unfit', {
    zh: `密码长度应为 ${range} 个字符，请换一个。`,
    en: `A password has ${range} characters. Please choose another one.`,
  });
}

function tooCommon(): Refusal {
  return new Refusal('password_unfit', {
    zh: '这是最常被人猜到的密码之一，请换一个；几个不相干的词连起来就很好。',
    en: 'This is among the passwords that are guessed first. Please choose another one; a few unrelated words do well.',
  });
}

function madeOf(word: string): Refusal {
  return new Refusal('password_unfit', {
    zh: `密码不能只由“${word}”加几个字符组成，请换一个。`,
    en: `The password must not be "${word}" with a few characters beside it. Please choose another one.`,
  });
}
