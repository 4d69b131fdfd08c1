// Why a month cannot be closed or opened, and what to do.

import { Refusal, type Words } from '../base/errors.ts';
import { closesOn, type Month } from './closed-months.ts';

export function notAllowed(): Refusal {
  return new Refusal('close_not_allowed', {
    zh: '月结关系到全公司的数据，您的角色只能看到其中一部分。请交由运营或管理员月结。',
    en: 'A month close concerns the data of the whole company, of which your role sees a part. Ask operations or an administrator.',
  });
}

export function notOver(month: Month): Refusal {
  const from = closesOn(month, 1);
  return refusal('month_not_over', month, {
    zh: `${month} 还没有过完，${from} 起才能月结。`,
    en: `${month} is not over; it can be closed from ${from} on.`,
  });
}

export function alreadyClosed(month: Month): Refusal {
  return refusal('month_already_closed', month, {
    zh: `${month} 已经月结。要改动，请先重新打开。`,
    en: `${month} is closed already. Open it again before you change it.`,
  });
}

export function notClosed(month: Month): Refusal {
  return refusal('month_not_closed', month, {
    zh: `${month} 没有月结，无须重新打开。`,
    en: `${month} is not closed, so there is nothing to open.`,
  });
}

export function beforeLedger(month: Month, first: Month | undefined): Refusal {
  return refusal('month_before_ledger', month, {
    zh: first === undefined ? '账册里还没有明细，请先导入。' : `${month} 没有账册，最早的月份是 ${first}。`,
    en:
      first === undefined
        ? 'The ledger is empty; import it first.'
        : `There is no ledger of ${month}; it begins with ${first}.`,
  });
}

function refusal(code: string, month: Month, words: Words): Refusal {
  return new Refusal(code, words, { month });
}
