import { type Command, InvalidArgumentError } from 'commander';
import { localOperator } from '../../access/viewer.ts';
import { undoBatch } from '../../intake/undo-batch.ts';
import { withWorld } from '../world.ts';

export function addUndo(program: Command): void {
  program
    .command('undo')
    .description('撤回一个导入批次 / take an import batch back')
    .argument('<batch>', '批次号 / batch number', batchNumber)
    .action((batch: number, _options: object, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const undone = await undoBatch(db, localOperator, batch);
        const zh = `已撤回批次 #${batch}，账册版本 ${undone.ledger_version}。再导入原文件即可恢复。`;
        const en = `Batch #${batch} is taken back, ledger version ${undone.ledger_version}. Import the file again to restore it.`;
        give(undone, () => (language === 'zh' ? zh : en));
      }),
    );
}

function batchNumber(text: string): number {
  const batch = /^#?\d{1,9}$/.test(text) ? Number(text.replace('#', '')) : 0;
  if (batch < 1) throw new InvalidArgumentError('须为批次号 / must be a batch number');
  return batch;
}
