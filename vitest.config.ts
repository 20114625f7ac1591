import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { dedupe: ['yjs'] },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/words.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
})
