import type { Command } from 'commander';
import { loadSampleOnce } from '../load-sample.ts';
import { withWorld } from '../world.ts';

export function addSample(program: Command): void {
  program
    .command('sample')
    .description('把示例区域载入空的数据文件夹 / load the sample region into an empty data folder')
    .action((_options: object, command: Command) =>
      withWorld(
        command,
        async ({ db, language, say, give }) => {
          const loaded = await loadSampleOnce(db, say, language);
          const done = language === 'zh' ? '示例区域已载入。' : 'The sample region is loaded.';
          const already = language === 'zh' ? '示例区域早已载入。' : 'The sample region was loaded before.';
          give({ loaded }, () => (loaded ? done : already));
        },
        { creates: true },
      ),
    );
}
