import type { Words } from '../zh.ts';

export const personalWords: Pick<Words, 'personal'> = {
  personal: {
    title: 'Personal data',
    hint: 'When the person asks for it, they are given a copy, or their data is erased.',
    copy: 'Export a copy',
    erase: 'Erase…',
    goes: 'What goes',
    employeeGoes: (versions, signIn) =>
      `Name and staff code in ${versions} versions of the record, which then tell a number alone; ${signIn} rows of sign-in data. No figure changes.`,
    contactGoes: (versions) =>
      `Contact and number in ${versions} versions of the record. The customer and the figures stay.`,
    notes: (count) => `Take name and number out of ${count} notes too`,
    noNotes: 'No note names them.',
    files: (count) =>
      `Take away the ${count} stored files that hold them too (what stands behind figures loses its file)`,
    noFiles: 'No stored file holds them.',
    fileOf: (name, batch) => `${name} (batch #${batch})`,
    stays: 'What stays',
    remaining: (operations, reports) =>
      `${operations} rows of the operation log and ${reports} reports that name them: these are only added to. Earlier backups go when their time is over.`,
    confirm: (name) => `This cannot be undone. To confirm, write “${name}”:`,
    confirmLabel: 'The name, to confirm',
    submit: 'Erase personal data',
    cancel: 'Keep it',
    refused: 'Nothing was erased',
    done: (name) => (name === null ? 'Contact and number are erased.' : `Erased; now called “${name}”.`),
    removed: {
      erasure: 'taken away because personal data was erased',
      retention: 'taken away because its time was over',
    },
    rejectsRemoved: {
      erasure: 'The rejected rows were taken away because personal data was erased',
      retention: 'The rejected rows were taken away because their time was over',
    },
  },
};
