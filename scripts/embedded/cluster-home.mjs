// Shares one cluster between processes: each registers while it needs the server, and the last one out stops it.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readJson, takeLock, writeJson } from '../launch/file-lock.mjs'
import { identify, isSameProcessAlive } from '../launch/process-identity.mjs'
import { makeCluster, runningServer, startServer, stopServer } from './cluster.mjs'
import { reachableFolder, serverUser } from './server-user.mjs'

const keeperProgram = fileURLToPath(new URL('./keeper.mjs', import.meta.url))
const usersFolder = (home) => join(home, 'users')
const settingsFile = (home) => join(home, 'cluster.json')
export const keeperLock = (home) => join(home, 'keeper.lock')

/** Takes the home for one change of its state; waits for whoever is starting or stopping the server now. */
export async function lockHome(home) {
  const lock = await takeLock(join(home, 'lock'), 90_000)
  if (!lock.release) throw new Error(`process ${lock.owner.pid} has been starting or stopping PostgreSQL for too long`)
  return lock
}

/** True while a process that registered still lives; the marks of dead ones are removed. */
export function hasUsers(home) {
  if (!existsSync(usersFolder(home))) return false
  const marks = readdirSync(usersFolder(home)).filter((name) => name.endsWith('.json'))
  return (
    marks.filter((name) => {
      const mark = join(usersFolder(home), name)
      const isAlive = isSameProcessAlive(readJson(mark))
      if (!isAlive) rmSync(mark, { force: true })
      return isAlive
    }).length > 0
  )
}

/** Starts the process that stops the server when every user has died without a word. */
function startKeeper(home) {
  if (isSameProcessAlive(readJson(keeperLock(home)))) return
  spawn(process.execPath, [keeperProgram, home], { detached: true, stdio: 'ignore', cwd: '/' }).unref()
}

/** The running server of a home as `{ pid, port, files }`, or null. */
export function serverOf(home) {
  const files = readJson(settingsFile(home))?.files
  const server = files ? runningServer(files) : null
  return server && { ...server, files }
}

/** Registers this process as a user of the home's server; returns how to take the mark away. */
export function register(home) {
  const mark = join(usersFolder(home), `${process.pid}.json`)
  writeJson(mark, identify())
  return () => rmSync(mark, { force: true })
}

/** Stops the server, and removes a throwaway home, unless someone uses it. The caller holds the home's lock. */
export async function stopUnused(home) {
  if (hasUsers(home)) return false
  const { files, isThrowaway } = readJson(settingsFile(home)) ?? {}
  if (files) await stopServer(files)
  // The folder around the files is the home, which the caller removes, or the home's stand-in, which is ours alone.
  const remains = files && dirname(files) !== home ? dirname(files) : files
  if (remains && isThrowaway) rmSync(remains, { recursive: true, force: true })
  return true
}

async function bringUp(home, { password, isThrowaway, preferredPort }) {
  const files = join(reachableFolder(home, password, serverUser()), 'files')
  writeJson(settingsFile(home), { files, isThrowaway })
  await makeCluster(files, password)
  const server = runningServer(files) ?? (await startServer(files, { preferredPort, isThrowaway }))
  startKeeper(home)
  return server
}

/**
 * Joins the users of the cluster in `home`, making and starting it where needed.
 * @returns {Promise<{ pid: number, port: number, leave: () => Promise<void> }>} leave stops the server with its last user
 */
export async function joinCluster(home, options) {
  mkdirSync(home, { recursive: true })
  const lock = await lockHome(home)
  const unregister = register(home)
  try {
    return { ...(await bringUp(home, options)), leave: () => leaveCluster(home, unregister) }
  } catch (error) {
    unregister()
    throw error
  } finally {
    lock.release()
  }
}

async function leaveCluster(home, unregister) {
  const lock = await lockHome(home)
  try {
    unregister()
    const { isThrowaway } = readJson(settingsFile(home)) ?? {}
    if ((await stopUnused(home)) && isThrowaway) rmSync(home, { recursive: true, force: true })
  } finally {
    lock.release()
  }
}
