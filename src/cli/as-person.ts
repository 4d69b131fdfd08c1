// Commands that act for a person, who is named by the username of their login.

import { listLogins } from '../access/logins.ts';
import { companyZone } from '../access/sessions.ts';
import { canonicalUsername } from '../access/usernames.ts';
import { localOperator, type Viewer, viewerOf } from '../access/viewer.ts';
import { dayInZone } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';

/** The person as they are today; refuses a username that nobody can sign in with. */
export async function viewerNamed(tx: Transaction, username: string): Promise<Viewer> {
  const logins = await listLogins(tx);
  const login = logins.find((each) => each.username === canonicalUsername(username) && !each.disabled);
  const viewer =
    login &&
    (await viewerOf(tx, login.person_id, { today: dayInZone(new Date(), companyZone), from: localOperator.from }));
  if (viewer) return viewer;
  throw new Refusal('login_unknown', {
    zh: `“${username}”不能登录：没有这个用户名，或已停用，或已离职。用 youju user list 可查看全部。`,
    en: `“${username}” cannot sign in: there is no such username, it is disabled, or the person has left. See youju user list.`,
  });
}
