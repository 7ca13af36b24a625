// Two test projects: `unit` is pure and needs nothing, `db` runs against a migrated PostgreSQL.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
const alias = [
  { find: /^@\//, replacement: `${root}/` },
  // The real package throws outside a React server build.
  { find: 'server-only', replacement: `${root}/node_modules/server-only/empty.js` },
]
const exclude = ['**/node_modules/**', '**/.next*/**', '**/.data/**', '**/.cache/**', 'e2e/**']

export default defineConfig({
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...exclude, '**/*.db.test.*'],
          // Pure code leaves nothing behind, and modules are loaded once a worker.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.{ts,mjs}'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // More than cores: these tests wait a good deal, for leases and for other processes. Each worker has a database of its own.
          maxWorkers: 3,
          setupFiles: ['scripts/test/own-database.mjs'],
        },
      },
    ],
  },
})
