// Runs a TypeScript entry beside Next: `node scripts/run.mjs scripts/cli.ts score ...`. Prints nothing of its own on stdout.
import { embeddedEnvironment, joinRunningDatabase } from './embedded/project-database.mjs'
import { entryArguments, spawnWatched } from './launch/spawn-watched.mjs'
import { loadEnvFile } from './launch/env-file.mjs'
import { generateClient } from './launch/generate-client.mjs'
import { installDependencies, isInstallFresh } from './launch/install-dependencies.mjs'
import { say } from './launch/step.mjs'

const signalExit = 128
const signalNumbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1, SIGKILL: 9 }

async function prepare() {
  if (!isInstallFresh()) {
    say('Installing packages ...')
    await installDependencies()
  }
  await generateClient()
}

/** The embedded database, when it runs; an entry that needs it regardless starts it by ensureDatabase. */
function databaseEnvironment() {
  if (process.env.DATABASE_URL) return {}
  const running = joinRunningDatabase()
  if (!running) return { MEDACTION_EMBEDDED: '1' }
  process.on('exit', running.unregister)
  return embeddedEnvironment(running.url)
}

function runEntry(entry, args) {
  const env = { ...process.env, ...databaseEnvironment() }
  const child = spawnWatched(entryArguments(entry, args), { env, stdio: ['inherit', 'inherit', 'inherit'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // On a terminal Ctrl-C reaches the child by itself.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
  }
  child.on('exit', (code, signal) => process.exit(code ?? signalExit + (signalNumbers[signal] ?? 0)))
}

const [entry, ...args] = process.argv.slice(2)
if (!entry) {
  say('usage: node scripts/run.mjs <entry.ts> [arguments]')
  process.exit(2)
}
loadEnvFile()
prepare().then(
  () => runEntry(entry, args),
  (error) => {
    say(error.message)
    process.exit(70)
  },
)
