// What is found inside of an old workbook, where its name is not known; whoever reads the file makes refusals of it.

/** The bytes contradict themselves. */
export class SheetDamage extends Error {
  override readonly name = 'SheetDamage';
}

/** It has a password. */
export class WorkbookLocked extends Error {
  override readonly name = 'WorkbookLocked';
}

export function sheetDamage(): SheetDamage {
  return new SheetDamage('the bytes contradict themselves');
}
