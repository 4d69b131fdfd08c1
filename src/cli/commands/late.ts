// The documents that came, changed or went after their month was closed.

import type { Command } from 'commander';
import { companyZone } from '../../access/sessions.ts';
import { dayInZone } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { type LateDocument, lateDocuments } from '../../records/late-documents.ts';
import { monthOption } from '../options.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

export function addLate(program: Command): void {
  program
    .command('late')
    .description('月结之后才到的单据 / documents that came after their month was closed')
    .argument('[month]', '如 2025-07 / such as 2025-07', monthOption)
    .action((month: string | undefined, _options: object, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const page = { from: month, to: month, offset: 0, limit: 100_000 };
        const late = await transact(db, wholeCompany, (tx) => lateDocuments(tx, page), { snapshot: true });
        give(late, ({ documents }) => listing(documents, language));
      }),
    );
}

function listing(documents: readonly LateDocument[], language: Language): string {
  if (documents.length === 0) return language === 'zh' ? '没有迟到单据。' : 'No document is late.';
  return table(
    documents.map((each) => [
      each.month,
      each.number,
      each.customer,
      each.date,
      `${each.amount_at_close ?? '—'} → ${each.amount ?? '—'}`,
      `${each.file} ${each.sheet ?? ''} ${each.row}`.replaceAll(/ +/g, ' '),
      `${dayInZone(each.came_at, companyZone)} ${each.came_by ?? ''}`.trim(),
    ]),
  );
}
