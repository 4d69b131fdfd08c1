import type { verifyWords as zh } from '../zh/verify.ts';

export const verifyWords: typeof zh = {
  verify: {
    title: 'Verify',
    open: 'Verify a report',
    hint: 'Drop a Word report written by Youju: each figure is proven again, in its text and against the ledger.',
    dropTitle: 'Choose or drop a Word report',
    dropHint: '.docx, also after Word, WPS or LibreOffice saved it. The file is read, never kept.',
    busy: (name) => `Verifying “${name}”; this takes a few seconds.`,
    refused: 'This file cannot be verified',
    allProven: 'Every figure is proven.',
    some: (proven, figures) => `${proven} of ${figures} figures are proven.`,
    points: (proven, points) => `${proven} of ${points} values in charts are proven.`,
    when: (asOf, version, now) => `As of ${asOf}, written at version ${version}, now version ${now}.`,
    columns: {
      figure: 'Figure',
      written: 'As printed',
      found: 'In the text',
      before: 'When written',
      now: 'Now',
      place: 'Where',
      why: 'Why',
    },
    sections: {
      edited: 'Edited in the text',
      drifted: 'Changed in the ledger',
      unknown: 'Cannot be verified',
      removed: 'Listed, but no longer in the text',
    },
    turned: 'the other way',
    samePrint: 'prints the same',
    parts: {
      body: 'Text',
      header: 'Header',
      footer: 'Footer',
      footnote: 'Footnote',
      endnote: 'Endnote',
      chart: 'Chart',
    },
    allRows: 'List the rows behind every drift',
    rows: (arrived, left, changed) => `${arrived} arrived, ${left} left, ${changed} changed`,
  },
};
