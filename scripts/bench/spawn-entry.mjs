// Starts a TypeScript entry beside a bench, with the bench's environment; it ends with the bench.
import { entryArguments, spawnWatched } from '../launch/spawn-watched.mjs'

/**
 * What it prints on its standard output is not shown; its channel carries messages.
 * @param {string} entry from the root of the project
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnEntry(entry) {
  const env = { LOG_LEVEL: 'error', ...process.env }
  return spawnWatched(entryArguments(entry), { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
