import { expect, test } from 'vitest';
import { duringChange } from '../../../test/support/change-lock.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { localOperator } from '../../access/viewer.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { beginChange } from '../../records/changes.ts';
import { currentPeople, savePeople } from '../../records/people.ts';
import { personFor } from './user.ts';

const db = await testDatabase();

test('a person whom a change under way brings is not made a second time', async () => {
  const add = () => transact(db, wholeCompany, (tx) => personFor(tx, { name: '张三', role: 'seller' }));
  await duringChange(db, add, async (tx) => {
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    await savePeople(tx, { version, actor: localOperator }, [{ name: '张三', role: 'seller' }]);
  });
  expect(await transact(db, wholeCompany, currentPeople)).toMatchObject([{ name: '张三' }]);
});
