// Files of one kind into the records: read and checked as a whole first, then written in one change. Either all of it is
// there or nothing.

import { requireKind } from '../access/import-rights.ts';
import { companyZone } from '../access/sessions.ts';
import type { Viewer } from '../access/viewer.ts';
import { dayInZone } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact } from '../db/database.ts';
import { refreshStatistics } from '../db/statistics.ts';
import { readCompany } from '../records/settings.ts';
import { batchFiles } from './batch-files.ts';
import type { Import, ImportRequest } from './import-request.ts';
import type { ImportResult } from './import-result.ts';
import { checkMapping } from './layout/mapping.ts';
import { recall } from './memory.ts';
import { settle } from './settle.ts';
import { stageFiles } from './stage-files.ts';

/** Refuses files and mappings that cannot be understood; rows that cannot are given back while the others are taken. */
export async function importFile(db: Database, viewer: Viewer, request: ImportRequest): Promise<ImportResult> {
  if (!viewer.scope.all) throw notAllowed();
  const mapping = checkMapping(request.mapping ?? {});
  const files = await batchFiles(request.files, db.dataDir);
  const today = request.today ?? dayInZone(new Date(), companyZone);
  const given = { viewer, request, mapping, language: request.language ?? 'zh', files, dataDir: db.dataDir, today };
  const work = async (tx: Transaction) => {
    const { tax_basis } = await readCompany(tx);
    const task: Import = { ...given, withTax: tax_basis === 'with_tax' };
    const remembered = await recall(tx, request.mapping);
    const staged = await stageFiles(tx, {
      files: request.files,
      wish: { kind: request.kind ?? mapping.kind, mapping, withTax: task.withTax, remembered },
      language: task.language,
      mayGiveRoles: viewer.role === 'administrator',
      onProgress: (progress) => {
        request.signal?.throwIfAborted();
        request.onProgress?.(progress);
      },
    });
    requireKind(viewer, staged.tally.kind!);
    return settle({ db, tx }, task, staged);
  };
  const result = await transact(db, viewer.scope, work, { signal: request.signal });
  if (result.accepted >= manyRows && result.batch !== null) await refreshStatistics(db);
  return result;
}

const manyRows = 10_000;

function notAllowed(): Refusal {
  return new Refusal('import_not_allowed', {
    zh: '导入会改动全公司的数据，您的角色只能看到其中一部分。请交由运营或管理员导入。',
    en: 'An import changes the data of the whole company, of which your role sees a part. Ask operations or an administrator.',
  });
}
