import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'] } },
      // what crosses folders; some of it runs what is built
      {
        extends: true,
        test: { name: 'flow', include: ['test/**/*.test.ts'], globalSetup: ['test/build.ts', 'test/postgres.ts'] },
      },
    ],
  },
})
