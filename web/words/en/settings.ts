import type { Words } from '../zh.ts';

export const settingsWords: Pick<Words, 'settings'> = {
  settings: {
    hint: 'What the company decides about its numbers and about who sees what, each from a day on. A change shows in every figure at once and stands in the log.',
    visibility: 'Who sees what',
    numbers: 'Definitions of numbers',
    change: 'Change',
    changeOf: (name) => `Change: ${name}`,
    value: 'Value',
    from: 'From which day',
    fromHint: 'Empty means since ever.',
    save: 'Save',
    cancel: 'Cancel',
    refused: 'Not saved',
    sinceEver: 'since ever',
    since: (day) => `since ${day}`,
    byDefault: 'by default',
    coming: (day, text) => `from ${day}: ${text}`,
    takeBack: 'Take back',
    takeBackOf: (name, day) => `Take back: ${name} (from ${day})`,
    history: 'History',
    historyOf: (name) => `History of ${name}`,
    noHistory: 'Never changed.',
    step: (since, text, by, at) => `${since}: ${text} (${by}, ${at})`,
    replaced: 'replaced or taken back',
    units: { CNY: 'yuan', ratio: '', days: 'days', months: 'months', month: '', day: '', count: '', choice: '' },
  },
};
