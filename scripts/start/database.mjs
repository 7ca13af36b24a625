// The launcher's database: the user's own server as it is, or the embedded one, kept running while we run.
import { isPidAlive } from '../launch/process-identity.mjs'
import { say } from '../launch/step.mjs'
import { embeddedEnvironment, joinProjectDatabase } from '../embedded/project-database.mjs'
import { isShuttingDown, onShutdown, shutDown } from './shutdown.mjs'

const watchMs = 1000

/** Brings the server back, on its port, when it dies under us: the children only know that address. */
function watchServer(joined) {
  const current = { pid: joined.pid, isBusy: false }
  const look = async () => {
    if (current.isBusy || isShuttingDown() || isPidAlive(current.pid)) return
    current.isBusy = true
    say('  PostgreSQL ended unexpectedly; starting it again')
    const again = await joinProjectDatabase({ preferredPort: joined.port })
    if (again.port !== joined.port) throw new Error(`port ${joined.port} of PostgreSQL was taken`)
    Object.assign(current, { pid: again.pid, isBusy: false })
  }
  setInterval(() => look().catch((error) => shutDown(1, say(`  ${error.message}`))), watchMs).unref()
}

/** Opens the database; returns the variables that lead the children to it. */
export async function openDatabase(external) {
  if (external) return {}
  const joined = await joinProjectDatabase()
  onShutdown(joined.leave)
  watchServer(joined)
  return embeddedEnvironment(joined.url)
}
