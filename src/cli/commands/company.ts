import { type Command, Option } from 'commander';
import { localOperator } from '../../access/viewer.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { beginChange } from '../../records/changes.ts';
import { type Company, readCompany, saveCompany } from '../../records/settings.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

interface CompanyOptions {
  name?: string;
  tax?: 'with' | 'without';
  up?: 'red' | 'green';
}

export function addCompany(program: Command): void {
  program
    .command('company')
    .description('公司名称、税口径、涨跌颜色：不带选项则显示 / name, tax basis and colours: shown without options')
    .option('--name <name>', '公司或区域名称 / name of the company or region')
    .addOption(
      new Option('--tax <basis>', '账册金额含税与否 / whether amounts are with tax').choices(['with', 'without']),
    )
    .addOption(new Option('--up <colour>', '上升用什么颜色 / the colour of up').choices(['red', 'green']))
    .action((options: CompanyOptions, command: Command) =>
      withWorld(command, async ({ db, give }) => {
        const company = await transact(db, wholeCompany, async (tx) => {
          const change = changeOf(options);
          if (Object.keys(change).length === 0) return readCompany(tx);
          const version = await beginChange(tx, { kind: 'settings', changedBy: null });
          await saveCompany(tx, { version, actor: localOperator }, change);
          return readCompany(tx);
        });
        const { name, tax_basis: basis, up_is_red: upIsRed } = company;
        give({ name, tax_basis: basis, up_is_red: upIsRed }, () =>
          table([
            ['name', name],
            ['tax', basis === 'with_tax' ? 'with' : 'without'],
            ['up', upIsRed ? 'red' : 'green'],
          ]),
        );
      }),
    );
}

function changeOf({ name, tax, up }: CompanyOptions): Partial<Company> {
  return {
    ...(name !== undefined && { name: name.normalize('NFC').trim() }),
    ...(tax !== undefined && { tax_basis: tax === 'with' ? ('with_tax' as const) : ('without_tax' as const) }),
    ...(up !== undefined && { up_is_red: up === 'red' }),
  };
}
