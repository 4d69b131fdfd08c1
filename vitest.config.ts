import { defineConfig } from 'vitest/config';

const shared = {
  globalSetup: 'test/support/engine.ts',
  testTimeout: 30_000,
  hookTimeout: 300_000,
  pool: 'forks' as const,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['{src,samples,web,bench,fuzz}/**/*.test.{ts,tsx}'],
        },
      },
      { test: { name: 'house', include: ['test/*.test.ts'] } },
      { test: { ...shared, name: 'attack', include: ['test/attack/*.test.ts'] } },
      { test: { ...shared, name: 'browser', include: ['test/e2e/**/*.e2e.ts'], testTimeout: 120_000 } },
    ],
  },
});
