// Runs the Prisma command line on the project's database: `npm run prisma -- migrate dev --name add-field`.
import { spawnSync } from 'node:child_process'
import { ensureDatabase } from './embedded/ensure-database.mjs'
import { inRoot } from './launch/paths.mjs'
import { schemaEngineEnvironment } from './prisma/engine-environment.mjs'

const command = process.argv.slice(2)
const { stop } = await ensureDatabase({ withMigrations: false })
const env = { ...process.env, ...schemaEngineEnvironment(), PRISMA_HIDE_UPDATE_MESSAGE: '1' }
const prisma = inRoot('node_modules', 'prisma', 'build', 'index.js')
const { status } = spawnSync(process.execPath, [prisma, ...command], { stdio: 'inherit', env, cwd: inRoot() })
await stop()
process.exit(status ?? 1)
