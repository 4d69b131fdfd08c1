// Documents that carry no list of figures, and what to do about it.

import { Refusal } from '../../base/errors.ts';

export function noPassport(): Refusal {
  return new Refusal('no_figures', {
    zh: '文档里没有有据的数字清单：它不是有据写出的，或清单在别处保存时丢失了。请核验 youju report 或网页“报告”写出的文件。',
    en: 'The document carries no list of figures: Youju did not write it, or the list was lost on saving. Verify a file written by youju report or by the reports page.',
  });
}

export function brokenPassport(): Refusal {
  return new Refusal('no_figures', {
    zh: '文档里的数字清单读不懂，可能被人改过。请从有据重新写一份报告。',
    en: 'The list of figures in the document cannot be understood; somebody may have changed it. Write the report anew.',
  });
}

export function verifiedTooLong(): Refusal {
  return new Refusal('verify_too_long', {
    zh: '文档里有数字算了一分钟还没有算完，已经停下。它的数字清单可能被人改过；请从有据重新写一份报告。',
    en: 'Figures of the document took more than a minute and were stopped. Somebody may have changed its list of figures; write the report anew.',
  });
}
