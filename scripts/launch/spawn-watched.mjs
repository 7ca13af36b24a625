// Starts programs that end with this process, however it ends.
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inRoot, root } from './paths.mjs'

const dieWithParent = pathToFileURL(inRoot('scripts', 'launch', 'die-with-parent.mjs')).href

/** `react-server` makes the `server-only` marker an empty module, as it is inside Next's server build. */
export const entryArguments = (entry, args = []) => ['--conditions=react-server', '--import', 'tsx', entry, ...args]

/**
 * Starts Node with these arguments.
 * @param {{ env: object, stdio: unknown[] }} options stdio of the first three streams
 */
export function spawnWatched(args, { env, stdio }) {
  // The IPC channel carries nothing: its end tells the child that the parent is gone. The preload comes first, so
  // that as little as possible runs before it watches.
  return spawn(process.execPath, ['--import', dieWithParent, ...args], {
    cwd: root,
    env: { ...env, MEDACTION_CHILD: '1' },
    stdio: [...stdio, 'ipc'],
  })
}
