import { Refusal } from '../base/errors.ts';

/** How a username is stored and compared: full-width letters and capitals make no difference. */
export function canonicalUsername(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The canonical username; refuses one that nobody could type again. */
export function checkedUsername(text: string): string {
  const username = canonicalUsername(text);
  if (/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u.test(username)) return username;
  throw new Refusal('username_unfit', {
    zh: '用户名应为 2–64 个字母、数字或汉字，可含 . _ - @，请换一个。',
    en: 'A username has 2–64 letters or digits and may contain . _ - @. Please choose another one.',
  });
}
