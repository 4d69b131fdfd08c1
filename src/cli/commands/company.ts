import { type Command, Option } from 'commander';
import { readSignInRules } from '../../access/sign-in-rules.ts';
import { localOperator, type Role, roles } from '../../access/viewer.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { beginChange } from '../../records/changes.ts';
import { type Company, readCompany, saveCompany } from '../../records/settings.ts';
import { saveSignInRules } from '../../records/sign-in-rules.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

interface CompanyOptions {
  name?: string;
  tax?: 'with' | 'without';
  up?: 'red' | 'green';
  twoStep?: (Role | 'none')[];
}

export function addCompany(program: Command): void {
  program
    .command('company')
    .description(
      '公司名称、税口径、涨跌颜色、两步验证：不带选项则显示 / name, tax basis, colours, two-step verification: shown without options',
    )
    .option('--name <name>', '公司或区域名称 / name of the company or region')
    .addOption(
      new Option('--tax <basis>', '账册金额含税与否 / whether amounts are with tax').choices(['with', 'without']),
    )
    .addOption(new Option('--up <colour>', '上升用什么颜色 / the colour of up').choices(['red', 'green']))
    .addOption(
      new Option('--two-step <roles...>', '哪些角色必须用两步验证 / roles that need two-step verification').choices([
        ...roles,
        'none',
      ]),
    )
    .action((options: CompanyOptions, command: Command) =>
      withWorld(command, async ({ db, give }) => {
        const company = await transact(db, wholeCompany, async (tx) => {
          const change = changeOf(options);
          if (Object.keys(change).length > 0) {
            const version = await beginChange(tx, { kind: 'settings', changedBy: null });
            await saveCompany(tx, { version, actor: localOperator }, change);
          }
          if (options.twoStep) await saveSignInRules(tx, { two_step_roles: rolesIn(options.twoStep) }, localOperator);
          return { ...(await readCompany(tx)), ...(await readSignInRules(tx)) };
        });
        const { name, tax_basis: basis, up_is_red: upIsRed, two_step_roles: asked } = company;
        give({ name, tax_basis: basis, up_is_red: upIsRed, two_step_roles: asked }, () =>
          table([
            ['name', name],
            ['tax', basis === 'with_tax' ? 'with' : 'without'],
            ['up', upIsRed ? 'red' : 'green'],
            ['two-step', asked.join(' ') || 'none'],
          ]),
        );
      }),
    );
}

function rolesIn(named: readonly (Role | 'none')[]): Role[] {
  return named.filter((role) => role !== 'none');
}

function changeOf({ name, tax, up }: CompanyOptions): Partial<Company> {
  return {
    ...(name !== undefined && { name: name.normalize('NFC').trim() }),
    ...(tax !== undefined && { tax_basis: tax === 'with' ? ('with_tax' as const) : ('without_tax' as const) }),
    ...(up !== undefined && { up_is_red: up === 'red' }),
  };
}
