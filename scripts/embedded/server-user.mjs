// PostgreSQL refuses to run as root: chooses the system user it runs as, and a home that user can reach.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const isRoot = process.getuid?.() === 0

function numericId(flag, name) {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout, 10) : null
}

function lookUp(name) {
  const uid = numericId('-u', name)
  const gid = numericId('-g', name)
  return uid === null || gid === null ? null : { uid, gid }
}

/** `{ uid, gid }` for spawning the server, or `{}` when we are an ordinary user ourselves. */
export function serverUser() {
  if (!isRoot) return {}
  const known = lookUp('postgres')
  if (known) return known
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'])
  const user = lookUp('postgres') ?? lookUp('nobody')
  if (!user) throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody to run it as')
  return user
}

/** True when that user can enter the folder: every parent must be open to it. */
function canEnter(folder, user) {
  if (user.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Where a folder closed to the server's user is replaced: only root comes here, so /var/lib is ours to write. */
const openTwin = (key) => join('/var/lib/medaction', createHash('sha256').update(key).digest('hex').slice(0, 16))

/**
 * The folder for the cluster's files: the wanted one, or its twin under /var/lib when a parent is closed.
 * The password is part of the twin's name: a project reset by removing .data starts with a fresh cluster.
 */
export function reachableFolder(wanted, password, user) {
  mkdirSync(wanted, { recursive: true })
  const folder = canEnter(wanted, user) ? wanted : openTwin(`${wanted}:${password}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/** The folder of the server's programs: the package's own, or a copy under /var/lib when a parent is closed. */
export function reachableNative(native, version, user) {
  if (canEnter(join(native, 'bin'), user)) return native
  const copy = join(openTwin(native), version)
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    const draft = `${copy}.${process.pid}.new`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    spawnSync('mv', ['-T', draft, copy])
  }
  return copy
}

/** Gives a folder to the server's user, closed to others. */
export function giveTo(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}
