// Starts web server and worker, and tells when the app answers.
import { existsSync } from 'node:fs'
import { nextProgram } from '../launch/build-app.mjs'
import { entryArguments } from '../launch/spawn-watched.mjs'
import { firstFreePort } from '../launch/free-port.mjs'
import { inRoot } from '../launch/paths.mjs'
import { say } from '../launch/step.mjs'
import { onShutdown } from './shutdown.mjs'
import { logTail, supervise } from './supervise.mjs'
import { waitForHealth } from './wait-for-health.mjs'

const workerEntry = 'scripts/worker.ts'
const restartsMax = 3
/** Longer than the idle minute after which proxies give a connection up: else the server closes one just as it is used again. */
const keepAliveMs = 65_000

/** The port to serve on: PORT or 3000, or the next free one, which is told. */
export async function choosePort(host) {
  const wanted = Number.parseInt(process.env.PORT ?? '3000', 10)
  const port = await firstFreePort(wanted, host)
  if (port !== wanted) say(`  port ${wanted} is busy: taking ${port}`)
  return port
}

function startWorker(options) {
  if (!existsSync(inRoot(workerEntry))) return say(`  no ${workerEntry} yet: jobs stay queued`)
  onShutdown(supervise({ ...options, name: 'worker', args: entryArguments(workerEntry) }).stop)
}

const hostInUrl = (host) => (host.includes(':') ? `[${host}]` : host)

/**
 * Serves until shutdown; resolves when the app answers.
 * @param {{ env: object, host: string, port: number, isDev?: boolean, logFolder: string | null, noteChild?: (name: string, pid: number) => void }} options
 * @throws {Error} with the end of the log when it never answers
 */
export async function serve({ env, host, port, isDev = false, logFolder, noteChild = () => {} }) {
  const program = isDev ? ['dev'] : ['start', '--keepAliveTimeout', String(keepAliveMs)]
  const command = [...program, '-H', host, '-p', String(port)]
  const optionsOf = (name) => ({ name, env, logFolder, onSpawn: (pid) => noteChild(name, pid) })
  const web = supervise({ ...optionsOf('web'), args: [nextProgram, ...command] })
  onShutdown(web.stop)
  startWorker(optionsOf('worker'))
  try {
    await waitForHealth(`http://${hostInUrl(host)}:${port}`, { isHopeless: () => web.restarts() > restartsMax })
  } catch (error) {
    throw new Error(logFolder ? `${error.message}\n${logTail(logFolder, 'web')}` : error.message)
  }
}
