import type { Words } from '../zh.ts';

export const findingsWords: Pick<Words, 'findings'> = {
  findings: {
    title: 'Problems and what is at stake',
    question: 'What is wrong, and how much money it concerns',
    filtered: 'What is wrong in what is filtered, and how much money it concerns; “the whole” is all of that',
    none: 'The rules find no problem in this period.',
    stake: 'At stake',
    proof: (count) => `proved by ${count} figures`,
    reckoned: (formula) => `At stake: ${formula}`,
    more: (count) => `${count} more`,
  },
};
