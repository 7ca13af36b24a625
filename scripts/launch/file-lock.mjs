// A lock held by a living process: the file names its owner, and a dead owner's lock is taken over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { identify, isSameProcessAlive } from './process-identity.mjs'

export const sleep = (ms) => new Promise((wake) => setTimeout(wake, ms))

/** The parsed JSON of a file, or null when it is missing or half written. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Writes JSON so that a reader sees the old or the new content, never a part. */
export function writeJson(path, value, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode })
  renameSync(draft, path)
}

function removeIfDead(path) {
  const owner = readJson(path)
  if (isSameProcessAlive(owner)) return owner
  // Renamed before it is judged again, so that two takers cannot both remove the other's fresh lock.
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
    if (isSameProcessAlive(readJson(aside))) linkSync(aside, path)
    rmSync(aside, { force: true })
  } catch {
    // Another process was faster: the next attempt sees its lock.
  }
  return null
}

function tryLock(path) {
  const own = `${path}.${process.pid}.own`
  writeFileSync(own, JSON.stringify(identify()))
  try {
    // A link appears whole or not at all, and fails when the lock exists.
    linkSync(own, path)
    return true
  } catch {
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/**
 * Takes the lock, waiting up to waitMs for a living owner.
 * @returns {Promise<{ release: () => void } | { owner: { pid: number } }>} the lock, or who holds it
 */
export async function takeLock(path, waitMs = 0) {
  mkdirSync(dirname(path), { recursive: true })
  const deadline = Date.now() + waitMs
  for (;;) {
    if (tryLock(path)) return { release: () => rmSync(path, { force: true }) }
    const owner = removeIfDead(path)
    if (owner && Date.now() >= deadline) return { owner }
    if (owner) await sleep(50)
  }
}
