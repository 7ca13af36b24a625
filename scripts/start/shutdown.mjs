// Stops everything in the reverse order of its start, once, whatever asked for it.
import { endRunningChildren } from '../launch/run-child.mjs'
import { say } from '../launch/step.mjs'

const limitMs = 20_000
const parentPollMs = 1000
const closers = []
let closing = null

/** Registers what has to be undone at the end. */
export const onShutdown = (close) => closers.push(close)

export const isShuttingDown = () => closing !== null

async function closeAll() {
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

/** npm may be killed without passing the signal on: then this process has a new parent. */
function watchNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && shutDown(0), parentPollMs).unref()
}

/** Ctrl-C, termination and a closed terminal all stop everything; a second one does not wait. */
export function shutDownOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // npm passes Ctrl-C on, so the terminal's and npm's may come as two within a moment.
      if (!isShuttingDown()) say('\nStopping ...')
      void shutDown(0)
    })
  }
  watchNpm()
}
