// Waits beside an embedded PostgreSQL and stops it when every process that used it is gone, SIGKILL included.
import { existsSync, rmSync } from 'node:fs'
import { readJson, sleep, takeLock } from '../launch/file-lock.mjs'
import { hasUsers, keeperLock, lockHome, stopUnused } from './cluster-home.mjs'

const pollMs = 500
const home = process.argv[2]

/** True when there was nothing left to keep. */
async function closeDown(own) {
  const lock = await lockHome(home)
  try {
    const isThrowaway = readJson(`${home}/cluster.json`)?.isThrowaway
    if (!(await stopUnused(home))) return false
    own.release()
    if (isThrowaway) rmSync(home, { recursive: true, force: true })
    return true
  } finally {
    lock.release()
  }
}

async function keep() {
  const own = await takeLock(keeperLock(home))
  if (!own.release) return
  for (;;) {
    await sleep(pollMs)
    if (hasUsers(home)) continue
    await sleep(pollMs)
    // A throwaway home is gone when its last user left in order.
    if (!existsSync(home) || (!hasUsers(home) && (await closeDown(own)))) return
  }
}

await keep()
