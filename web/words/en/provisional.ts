import type { Words } from '../zh.ts';

export const provisionalWords: Pick<Words, 'provisional'> = {
  provisional: {
    hint: 'Customers, products and people that only appear in lines or other records and that nobody entered. They count in every figure; once they are complete, figures by region, industry or owner are too. Where nothing needs a change, look it over and save.',
    kinds: { customers: 'Customers', products: 'Products', people: 'People' },
    count: (kind, count) => `${kind} ${count}`,
    none: {
      customers: 'All customers are entered.',
      products: 'All products are entered.',
      people: 'All people are entered.',
    },
    workbook: 'Download a workbook to fill in and import',
    fields: {
      region: 'Region',
      industry: 'Industry',
      owner: 'Owner',
      channel: 'Channel',
      series: 'Series',
      list_price: 'List price (yuan)',
      unit: 'Unit',
      role: 'Role',
      supervisor: 'Supervisor',
      hired: 'Hired on',
    },
    examples: { region: '浙江/宁波', hired: '2024-03-01', unit: '台' },
    missing: (field) => `${field} · missing`,
    lines: (count) => `${count} lines`,
    seenIn: (file) => `seen in ${file}`,
    save: 'Save',
    saveOf: (name) => `Save “${name}”`,
    fieldOf: (field, name) => `${field} of “${name}”`,
    completed: (name) => `“${name}” is complete.`,
    undo: 'Undo',
    undone: (name) => `The completion of “${name}” is undone.`,
    pageOf: (first, last, total) => `${first}–${last} of ${total}`,
  },
};
