import { expect, test } from 'vitest';
import { duringChange } from '../../../test/support/change-lock.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { examine } from './doctor.ts';

const db = await testDatabase();

test('a repair waits for the change that is under way', async () => {
  expect(await duringChange(db, () => examine(db, true))).toMatchObject({ differing_cells: 0, repaired: false });
});
