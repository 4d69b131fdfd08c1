// Why a person cannot be added, moved or let go, and what to do.

import { Refusal } from '../../base/errors.ts';
import type { Day } from '../../base/dates.ts';

export function unknownPerson(id: number): Refusal {
  return new Refusal('unknown_person', {
    zh: `没有编号为 ${id} 的人员。请刷新人员列表再试。`,
    en: `There is no person number ${id}. Reload the list of people and try again.`,
  });
}

export function personExists({ name, code }: { name: string; code: string | null }): Refusal {
  return new Refusal('person_exists', {
    zh: code === null ? `已有叫“${name}”的人员；同名的请写工号。` : `工号“${code}”已有人使用，请换一个。`,
    en:
      code === null
        ? `There is somebody called "${name}" already; give a staff code to tell them apart.`
        : `The staff code "${code}" is taken; choose another one.`,
  });
}

export function roleNotAllowed(): Refusal {
  return new Refusal('role_not_allowed', {
    zh: '能登录的人改角色、管理员的增减，只能由管理员办理。',
    en: 'Only administrators change the role of somebody who can sign in, or who is an administrator.',
  });
}

export function ring(name: string): Refusal {
  return new Refusal('supervisor_ring', {
    zh: `这样“${name}”就成了自己上级的上级，绕成一圈。请另选上级。`,
    en: `That would make "${name}" the superior of their own superior. Choose another one.`,
  });
}

export function leftBefore(name: string, lastDay: Day): Refusal {
  return new Refusal('person_left', {
    zh: `“${name}”在 ${lastDay} 之后离职，不能从更晚的日期起任职。请先撤销离职。`,
    en: `"${name}" leaves after ${lastDay} and cannot be placed from a later day. Take the leaving back first.`,
  });
}

export function leavesBeforeHired(name: string, hired: Day): Refusal {
  return new Refusal('leaves_before_hired', {
    zh: `“${name}”在 ${hired} 入职，最后工作日不能更早。`,
    en: `"${name}" was hired on ${hired}; the last day cannot be earlier.`,
  });
}

export function lastAdministrator(): Refusal {
  return new Refusal('last_administrator', {
    zh: '这是最后一位能登录的管理员；改角色或离职之后就没有人能管理账号了。请先增加另一位管理员。',
    en: 'This is the last administrator who can sign in; nobody could manage logins without. Add another one first.',
  });
}
