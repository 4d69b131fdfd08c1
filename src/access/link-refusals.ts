// Why a one-time link is not made, or does not open.

import { Refusal } from '../base/errors.ts';

export const linkRefusals = {
  unknown: () =>
    new Refusal('link_unknown', {
      zh: '这个链接不完整或不存在。请完整复制收到的链接；仍不行，请管理员再给一个。',
      en: 'This link is incomplete or unknown. Copy all of the link that you were given; else ask your administrator for another.',
    }),
  used: () =>
    new Refusal('link_used', {
      zh: '这个链接已经用过。如果是您用的，请直接登录；如果不是，请马上告诉管理员。',
      en: 'This link has been used. If it was you, just sign in; if it was not, tell your administrator at once.',
    }),
  replaced: () =>
    new Refusal('link_replaced', {
      zh: '管理员后来给了新的链接，这一个已作废。请用最新的那个。',
      en: 'A newer link was made for you, so this one is void. Use the newest.',
    }),
  expired: () =>
    new Refusal('link_expired', {
      zh: '这个链接已过期：邀请 3 天有效，重设密码 1 小时有效。请管理员再给一个。',
      en: 'This link is too old: an invitation is good for three days, a reset for an hour. Ask your administrator for another.',
    }),
  outgrown: () =>
    new Refusal('link_outgrown', {
      zh: '这个链接给出之后，您的角色变了，它已作废。请管理员再给一个。',
      en: 'Your role has changed since this link was made, so it is void. Ask your administrator for another.',
    }),
  usernameMissing: () => new Refusal('username_unfit', { zh: '请填写用户名。', en: 'Please choose a username.' }),
  unknownPerson: () =>
    new Refusal('person_unknown', {
      zh: '没有这个人，或已经离职，不能登录。请先在人员里核对。',
      en: 'There is no such person, or they have left and cannot sign in. Check the list of people first.',
    }),
  notForThem: (name: string) =>
    new Refusal('link_not_allowed', {
      zh: `“${name}”是或将是管理员或区域经理，只有管理员可以给其登录链接。`,
      en: `"${name}" is or is to be an administrator or manager; only an administrator makes a link for them.`,
    }),
  closed: (name: string) =>
    new Refusal('login_closed', {
      zh: `“${name}”的登录已停用。请先用 youju user password 重新启用。`,
      en: `The login of "${name}" is closed. Open it first with youju user password.`,
    }),
};
