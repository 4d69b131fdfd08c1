// Why nobody is named a deputy, or one is not ended.

import type { Day } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';

export function mayNotName(): Refusal {
  return new Refusal('deputy_not_allowed', {
    zh: '只有自己能签发报告的人可以指定代理人；代理人不能再指定代理人。',
    en: 'Only those who issue reports by their own role name a deputy; a deputy names none.',
  });
}

export function badDays(longestDays: number): Refusal {
  return new Refusal('deputy_days', {
    zh: `代理的日期不对：最后一天不能早于今天和第一天，最长 ${longestDays} 天。`,
    en: `These days will not do: the last is today or later and not before the first, at most ${longestDays} days.`,
  });
}

export function mayNotStandIn(): Refusal {
  return new Refusal('deputy_unfit', {
    zh: '这个人不能代理：须是在职的主管、销售运营、财务、经理或管理员，且不是您自己。请另选一人。',
    en: 'This person cannot stand in: it takes a supervisor, operations, finance, a manager or an administrator who is here, and not yourself.',
  });
}

export function deputyTwice(from: Day, to: Day): Refusal {
  return new Refusal('deputy_twice', {
    zh: `这个人在 ${from} 至 ${to} 已经是您的代理人，日期重叠。请改日期，或先取消原来的。`,
    en: `This person is your deputy from ${from} to ${to} already, and the days overlap. Choose other days, or end that one first.`,
  });
}

export function unknownDeputy(id: number): Refusal {
  return new Refusal('unknown_deputy', {
    zh: `没有编号为 ${id} 的代理，或已经结束。请刷新页面。`,
    en: `There is no deputy number ${id}, or it is over. Reload the page.`,
  });
}
