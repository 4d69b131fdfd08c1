import type { Words } from '../zh.ts';

export const mergesWords: Pick<Words, 'merges'> = {
  merges: {
    proposals: 'May be the same',
    proposalsHint:
      'Customers of close names. Once merged, figures show one, and later imports go to the one that stays. A merge can be undone at any time; each then has its own again. Nothing is merged by itself.',
    none: 'No customers have close names. They are compared again after the next import.',
    reasons: {
      spelling: 'Spelled differently, or another legal form',
      place: 'One gives a place',
      short: 'One looks like a short name',
      near: 'One character differs',
    },
    lines: (count) => `${count} lines`,
    noLines: 'No lines',
    days: (first, last) => `${first} to ${last}`,
    noCode: 'No code',
    unknown: 'No region, industry or owner given',
    owner: (name) => `Owner ${name}`,
    sales: (year) => `Sales ${year}`,
    keep: 'Merge, keep this one',
    keepOf: (merged, kept) => `Merge, keep this one: “${merged}” into “${kept}”`,
    apart: 'Not the same',
    apartOf: (left, right) => `Not the same: “${left}” and “${right}”`,
    toldApart: (left, right) => `“${left}” and “${right}” are told apart and proposed no more.`,
    forgotten: (left, right) => `“${left}” and “${right}” are proposed again.`,
    merged: (customer, into, documents) => `“${customer}” is merged into “${into}”, ${documents} documents moved.`,
    parted: (customer, documents) => `The merge is undone, “${customer}” has ${documents} documents again.`,
    pageOf: (first, last, total) => `Pairs ${first}–${last} of ${total}`,
    list: 'Merged',
    listHint: 'Once undone, documents and records go back to whom they name, those that came meanwhile too.',
    listNone: 'No customers are merged.',
    columns: { customer: 'Customer', into: 'Merged into', at: 'When', by: 'By' },
    undo: 'Undo',
    undoOf: (customer) => `Undo the merge of “${customer}”`,
  },
};
