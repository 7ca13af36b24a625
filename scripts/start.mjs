// `npm start`: from a fresh clone to a served app. Uses only what Node brings until the packages are installed.
import { join } from 'node:path'
import { dataFolder, inRoot } from './launch/paths.mjs'
import { loadEnvFile } from './launch/env-file.mjs'
import { buildApp } from './launch/build-app.mjs'
import { generateClient } from './launch/generate-client.mjs'
import { installDependencies } from './launch/install-dependencies.mjs'
import { say, step } from './launch/step.mjs'
import { migrate } from './prisma/migrate.mjs'
import { openDatabase } from './start/database.mjs'
import { missingSettings } from './start/required-settings.mjs'
import { claimRun } from './start/running-record.mjs'
import { seedDemo } from './start/seed-demo.mjs'
import { choosePort, serve } from './start/serve.mjs'
import { isShuttingDown, onShutdown, onShutdownBegin, shutDown, shutDownOnSignals } from './start/shutdown.mjs'

const isDev = process.argv.includes('--dev')

function refuse(lines) {
  for (const line of lines) say(line)
  process.exit(1)
}

function checkSettings() {
  const missing = missingSettings(process.env)
  if (missing.length === 0) return
  refuse([
    'DATABASE_URL is set, so this is not the built-in demo: real secrets are needed.',
    ...missing,
    'Set them in the environment or in .env (see .env.example), or unset DATABASE_URL for the embedded database.',
  ])
}

/** What web server and worker need besides the database. */
async function webEnvironment(isExternal, host) {
  const port = await choosePort(host)
  const own = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: isDev ? 'development' : 'production' }
  // The embedded app is opened as 127.0.0.1 and as localhost: redirects follow the address that was used.
  const embedded = { NEXTAUTH_URL: `http://${host}:${port}`, AUTH_TRUST_HOST: 'true' }
  return { port, variables: isExternal ? own : { ...own, ...embedded } }
}

/** Everything before serving; returns the environment of the children. */
async function prepare(isExternal) {
  let database = {}
  await step('packages', installDependencies)
  await step('client', generateClient)
  await step('database', async () => {
    database = await openDatabase(isExternal)
    return isExternal ? 'your server (DATABASE_URL)' : 'embedded PostgreSQL'
  })
  const env = { ...process.env, ...database }
  await step('migrations', async () => {
    const applied = await migrate(env.DATABASE_URL, inRoot('prisma', 'migrations'))
    return applied.length > 0 ? `${applied.length} applied` : 'up to date'
  })
  if (!isExternal) await step('demo', () => seedDemo(env))
  if (!isDev) await step('build', () => buildApp({ env }))
  return env
}

function announce(isExternal, url) {
  say(`\nMedAction is ready at ${url}`)
  if (isExternal) say('Sign in with an account made by: npm run -s cli -- create-user')
  else say('Sign in: the sign-in page offers one demo account per role, one click each.')
  if (!isExternal && !isDev) say('Logs: .data/logs')
  say('Ctrl-C stops everything.\n')
}

async function main() {
  loadEnvFile()
  const isExternal = Boolean(process.env.DATABASE_URL)
  if (isExternal) checkSettings()
  const run = await claimRun()
  if (run.owner) refuse([`MedAction already runs here (process ${run.owner.pid}) at ${run.owner.url ?? 'its start'}.`])
  onShutdown(run.release)
  onShutdownBegin(() => run.note({ isStopping: true }))
  shutDownOnSignals()
  say('MedAction')
  const host = process.env.HOST ?? '127.0.0.1'
  const prepared = await prepare(isExternal)
  const { port, variables } = await webEnvironment(isExternal, host)
  const env = { ...prepared, ...variables }
  const logFolder = isExternal || isDev ? null : join(dataFolder, 'logs')
  await step('serve', () => serve({ env, host, port, isDev, logFolder, noteChild: run.noteChild }))
  const url = isExternal ? process.env.NEXTAUTH_URL : `http://${host}:${port}`
  run.note({ url })
  announce(isExternal, url)
}

main().catch((error) => {
  if (!isShuttingDown()) say(`\n${error.message}`)
  void shutDown(1)
})
