// Starts web server and worker, and tells when the app answers.
import { existsSync } from 'node:fs'
import { nextProgram } from '../launch/build-app.mjs'
import { entryArguments, programArguments } from '../launch/entry-arguments.mjs'
import { firstFreePort } from '../launch/free-port.mjs'
import { inRoot } from '../launch/paths.mjs'
import { say } from '../launch/step.mjs'
import { onShutdown } from './shutdown.mjs'
import { logTail, supervise } from './supervise.mjs'
import { waitForHealth } from './wait-for-health.mjs'

const workerEntry = 'scripts/worker.ts'
const restartsMax = 3

/** The port to serve on: PORT or 3000, or the next free one, which is told. */
export async function choosePort(host) {
  const wanted = Number.parseInt(process.env.PORT ?? '3000', 10)
  const port = await firstFreePort(wanted, host)
  if (port !== wanted) say(`  port ${wanted} is busy: taking ${port}`)
  return port
}

function startWorker(env, common) {
  if (!existsSync(inRoot(workerEntry))) return say(`  no ${workerEntry} yet: jobs stay queued`)
  const worker = supervise({ name: 'worker', args: entryArguments(workerEntry), env, ...common('worker') })
  onShutdown(worker.stop)
}

/** Serves until shutdown; resolves when the app answers. Throws with the end of the log when it never does. */
export async function serve({ env, host, port, isDev, isLogged, run }) {
  const common = (name) => ({ isLogged, onSpawn: (pid) => run.noteChild(name, pid) })
  const command = [isDev ? 'dev' : 'start', '-H', host, '-p', String(port)]
  const web = supervise({ name: 'web', args: programArguments(nextProgram, command), env, ...common('web') })
  onShutdown(web.stop)
  startWorker(env, common)
  try {
    await waitForHealth(`http://${host.includes(':') ? `[${host}]` : host}:${port}`, {
      isHopeless: () => web.restarts() > restartsMax,
    })
  } catch (error) {
    throw new Error(isLogged ? `${error.message}\n${logTail('web')}` : error.message)
  }
}
