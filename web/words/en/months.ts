import type { Words } from '../zh.ts';

export const monthsWords: Pick<Words, 'months'> = {
  months: {
    tabImport: 'Import',
    hint: 'A month closes by itself on its day of the next month, or earlier by hand. Documents that come later still count, and are listed as late.',
    none: 'There is no ledger yet. Once you import sales, each month will be listed here.',
    columns: { month: 'Month', state: 'State', at: 'Closed', by: 'By', late: 'Late documents' },
    states: { running: 'Running', open: 'Open', closed: 'Closed', reopened: 'Opened again' },
    bySystem: 'The system',
    closedOn: (day) => `Counts as closed since ${day}`,
    closesOn: (day) => `Closes on ${day}`,
    close: 'Close',
    closeOf: (month) => `Close ${month}`,
    reopen: 'Open again',
    reopenOf: (month) => `Open ${month} again`,
    turned: {
      closed: (month) => `${month} is closed. What comes from now on is late; you can open it again.`,
      open: (month) => `${month} is open again and does not close by itself. Close it when you are done.`,
    },
    lateOf: (month, count) => `${count} late documents of ${month}`,
    all: '‹ All months',
    late: {
      title: (month) => `Late documents of ${month}`,
      hint: 'Documents that came, changed or went after the close, the last first. What was changed and changed back is not late.',
      none: 'No document is late.',
      pageOf: (first, last, total) => `${first}–${last} of ${total}`,
      columns: {
        number: 'Document',
        customer: 'Customer',
        date: 'Date',
        amountAtClose: 'Amount at close (CNY)',
        amount: 'Amount now (CNY)',
        notThere: 'not there',
        gone: 'taken back',
        cameAt: 'Came',
        cameBy: 'By',
        closedAt: 'Closed',
        origin: 'Source',
      },
    },
  },
};
