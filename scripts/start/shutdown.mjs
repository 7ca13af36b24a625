// Stops everything in the reverse order of its start, once, whatever asked for it.
import { basename } from 'node:path'
import { commandOf, isPidAlive, parentOf } from '../launch/process-identity.mjs'
import { endRunningChildren } from '../launch/run-child.mjs'
import { say } from '../launch/step.mjs'

const limitMs = 20_000
const parentPollMs = 300
const closers = []
const firsts = []
let closing = null

/** Registers what has to be undone at the end. */
export const onShutdown = (close) => closers.push(close)

/** Registers what is said or noted at once when stopping begins. */
export const onShutdownBegin = (tell) => firsts.push(tell)

export const isShuttingDown = () => closing !== null

async function closeAll() {
  for (const tell of firsts) tell()
  endRunningChildren()
  for (const close of closers.reverse()) {
    await Promise.resolve(close()).catch((error) => say(`  while stopping: ${error.message}`))
  }
}

/** Stops everything and ends this process with the code; a second call changes nothing. */
export function shutDown(code) {
  closing ??= (async () => {
    setTimeout(() => process.exit(code || 1), limitMs).unref()
    await closeAll()
    process.exit(code)
  })()
  return closing
}

/** npm's pid: our parent, or its parent when npm's shell stands between; null when npm did not start us. */
function findNpm() {
  if (!process.env.npm_lifecycle_event) return null
  const isShellOfNpm = commandOf(process.ppid).some((word) => word.includes(basename(process.argv[1])))
  return isShellOfNpm ? parentOf(process.ppid) : process.ppid
}

/** npm may be killed without passing the signal on: then this process is an orphan that nobody would stop. */
function watchNpm(code) {
  const parent = process.ppid
  const npm = findNpm()
  if (npm === null) return
  const isOrphan = () => process.ppid !== parent || !isPidAlive(npm)
  setInterval(() => isOrphan() && shutDown(code), parentPollMs).unref()
}

/** Ctrl-C, termination and a closed terminal all stop everything; a second one does not wait. */
export function shutDownOnSignals(code = 0) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // npm passes Ctrl-C on, so the terminal's and npm's may come as two within a moment.
      if (!isShuttingDown()) say('\nStopping ...')
      void shutDown(code)
    })
  }
  watchNpm(code)
}
