import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { dedupe: ['yjs'] },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/words.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // What a test starts first (PostgreSQL, Redis) may have to be installed on a new machine.
    hookTimeout: 300_000,
  },
})
