import { type Command, InvalidArgumentError, Option } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { companyZone } from '../../access/sessions.ts';
import { localOperator } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import { Refusal } from '../../base/errors.ts';
import { importFiles } from '../../intake/import-files.ts';
import { type Confirmation, confirmations, type ImportResult, isConfirmation } from '../../intake/import-result.ts';
import { labelOf } from '../../intake/batch-files.ts';
import { type Kind, kinds } from '../../intake/layout/kinds.ts';
import { type Mapping, readMapping } from '../../intake/layout/mapping.ts';
import { closeDueMonths } from '../../records/period-close.ts';
import { withProgress } from '../progress.ts';
import { listKinds, saveTemplate } from '../import-guide.ts';
import { importReport } from '../import-report.ts';
import { withWorld } from '../world.ts';

interface ImportOptions {
  kinds?: boolean;
  template?: Kind;
  out?: string;
  as?: Kind;
  map?: string;
  dryRun?: boolean;
  strict?: boolean;
  acceptLosses?: boolean;
  confirm?: Confirmation[];
  each?: boolean;
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description('导入台账、目标和各种记录 / import ledgers, targets and records (.csv, .xlsx)')
    .argument('[file...]', '文件或文件夹，同一种类的合为一批 / files or folders; those of one kind are one batch')
    .addOption(new Option('--as <kind>', '文件种类 / kind of file').choices(kinds))
    .option('--map <file>', '列映射 JSON / column mapping')
    .option('--dry-run', '只检查，不写入 / check only, write nothing')
    .option('--strict', '有退回行即以 1 退出 / exit 1 when rows were rejected')
    .option('--accept-losses', '允许单据变少或金额变小 / let documents lose lines or money')
    .option('--confirm <list>', `确认疑问 / answer yes to: ${confirmations.join(',')}`, confirmationList)
    .option('--each', '每个文件一批 / one batch a file')
    .option('--kinds', '列出文件种类和各列 / list the kinds of file with their columns')
    .addOption(new Option('--template <kind>', '写一个空白模板 / write an empty workbook').choices(kinds))
    .option('--out <file>', '模板写到哪里，.xlsx / where the template goes')
    .action((files: string[], options: ImportOptions, command: Command) => {
      if (options.kinds) return listKinds(command);
      if (options.template) return saveTemplate(command, options.template, options.out);
      if (files.length === 0) return command.error('error: 缺少文件 / missing file', { exitCode: 2 });
      return withWorld(
        command,
        async ({ db, language, give }) => {
          const mapping = options.map === undefined ? undefined : await mappingFrom(options.map);
          // A month whose day has come closes before more comes in, so that what comes now is late.
          if (!options.dryRun) await closeDueMonths(db, dayInZone(new Date(), companyZone));
          const request = {
            ...(options.as && { kind: options.as }),
            ...(mapping && { mapping }),
            dryRun: options.dryRun === true,
            confirm: [...(options.confirm ?? []), ...(options.acceptLosses ? (['losses'] as const) : [])],
            each: options.each === true,
            language,
          };
          const named = files.map((file) => ({ path: resolve(file), fileName: basename(resolve(file)) }));
          const results = await withProgress(labelOf(named), (onProgress) =>
            importFiles(db, localOperator, { ...request, files: named, onProgress }),
          );
          give(results.length === 1 ? results[0]! : results, () =>
            results.map((result) => importReport(result, language)).join('\n\n'),
          );
          if (results.some(isRefused) || (options.strict && results.some(isNotWhole))) process.exitCode = 1;
        },
        { creates: true },
      );
    });
}

/** A batch that was held back, or a file that was not taken at all. */
function isRefused({ held_back: heldBack, problems }: ImportResult): boolean {
  return heldBack || problems.some(({ code }) => code === 'file_passed_over');
}

function isNotWhole({ rejected, held }: ImportResult): boolean {
  return rejected + held > 0;
}

function confirmationList(text: string): Confirmation[] {
  const named = text.split(',').map((each) => each.trim());
  if (named.every(isConfirmation)) return named;
  throw new InvalidArgumentError(`可用 / known: ${confirmations.join(',')}`);
}

async function mappingFrom(path: string): Promise<Mapping> {
  try {
    return readMapping(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('map_unreadable', {
      zh: `读不了映射文件 ${path}:${(error as Error).message}`,
      en: `Cannot read the mapping file ${path}: ${(error as Error).message}`,
    });
  }
}
