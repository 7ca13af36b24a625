// Where public data for tests and benchmarks lies beside the project, if it does.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The path of one of its files or folders, or null after saying that it is skipped. */
export function sharedData(name) {
  const path = join(process.env.MEDACTION_DATA ?? join(root, '..', 'shared', 'data'), name)
  if (existsSync(path)) return path
  console.warn(`skipped: no shared data (${name})`)
  return null
}
