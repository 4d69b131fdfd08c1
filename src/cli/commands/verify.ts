import type { Command } from 'commander';
import { localOperator } from '../../access/viewer.ts';
import { verifyDocument } from '../../report/verify/verify.ts';
import { readNamed } from '../read-named.ts';
import { describeVerification } from '../verify-report.ts';
import { withWorld } from '../world.ts';

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('核验一份 Word 报告：逐个数字再证明一遍 / prove every figure of a Word report again')
    .argument('<file>', '.docx')
    .option('--strict', '有改动、漂移或无法核验的，退出码为 1 / exit 1 unless every figure is proven')
    .option(
      '--rows',
      '列出每个漂移的来源行，不只前十二个 / list the rows behind every drift, not the first twelve alone',
    )
    .action((file: string, { strict, rows }: { strict?: boolean; rows?: boolean }, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const bytes = await readNamed(file);
        const request = { bytes, language, ...(rows && { explained: 10_000 }) };
        const verified = await verifyDocument(db, localOperator, request);
        give({ file, ...verified }, (result) => describeVerification(result, language));
        const wrong = verified.drifted.length + verified.edited.length + verified.unknown.length;
        if (strict && wrong > 0) process.exitCode = 1;
      }),
    );
}
