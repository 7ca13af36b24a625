// Starts programs that end with this process, however it ends.
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inRoot, root } from './paths.mjs'

const dieWithParent = pathToFileURL(inRoot('scripts', 'launch', 'die-with-parent.mjs')).href

/** The heap grows by a fifth at a time: memory then follows what is held, and not how long a process has run. */
const steadyHeap = '--heap-growing-percent=20'
/** MB: what is young is looked through more often, and holds 24 MB less at most. */
const smallYouth = '--max-semi-space-size=8'

/** `react-server` makes the `server-only` marker an empty module, as it is inside Next's server build. */
export const entryArguments = (entry, args = []) => [
  ...['--conditions=react-server', steadyHeap, smallYouth, '--import', 'tsx'],
  ...[entry, ...args],
]

/** The preload comes first, so that as little as possible runs before it watches. */
export const watchedArguments = (args) => ['--import', dieWithParent, ...args]

/** Tells the preload that the channel is its own to watch; see die-with-parent.mjs. */
export const watchedEnvironment = (env) => ({ ...env, MEDACTION_CHILD: '1' })

/**
 * Starts Node with these arguments.
 * @param {{ env: object, stdio: unknown[] }} options stdio of the first three streams
 */
export function spawnWatched(args, { env, stdio }) {
  // The IPC channel carries nothing: its end tells the child that the parent is gone.
  const options = { cwd: root, env: watchedEnvironment(env), stdio: [...stdio, 'ipc'] }
  return spawn(process.execPath, watchedArguments(args), options)
}
