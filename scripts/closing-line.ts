// Says in one plain line how a test run ended, for whoever reads only the end of a log.

import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((each) => each.result().state));
    const count = (state: string) => states.filter((each) => each === state).length;
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
    ).length;
    const skipped = count('skipped') > 0 ? `${count('skipped')} skipped\n` : '';
    const failed = count('failed') + broken + errors.length;
    process.stdout.write(`\n${skipped}${count('passed')} passed, ${failed} failed\n`);
  }
}
