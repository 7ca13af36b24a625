// One PostgreSQL cluster on disk: made once, started on 127.0.0.1, found again when an earlier run left it running.
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandOf, isPidAlive } from '../launch/process-identity.mjs'
import { mustRun, runChild } from '../launch/run-child.mjs'
import { sleep } from '../launch/file-lock.mjs'
import { anyFreePort, firstFreePort } from '../launch/free-port.mjs'
import { giveTo, serverUser } from './server-user.mjs'
import { serverPrograms } from './server-programs.mjs'

export const superuser = 'medaction'

// The user's own PGDATA, PGPORT and the like must not steer this server.
const serverEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
// The built-in C.UTF-8 sorts and folds case alike on every platform; pg_trgm asks the system's locale what a letter is.
const letters = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform] ?? 'C'
const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
const locale = ['--encoding=UTF8', ...builtin, '--locale=C', `--lc-ctype=${letters}`]
// For clusters that are thrown away: nothing is worth an fsync.
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

const run = (program, args, user) =>
  mustRun(program, runChild(program, args, { ...user, env: serverEnvironment, quiet: true, cwd: '/' }))

/** False only where the system can tell that the pid now belongs to another program. */
function looksLikePostgres(pid) {
  const command = commandOf(pid).join(' ')
  return command === '' || command.includes('postgres')
}

/** `{ pid, port }` of the server that runs on these files, or null. */
export function runningServer(files) {
  const pidFile = join(files, 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  // Its lines: pid, data folder, start time, port, socket folder, listen address, shared memory, status.
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  const pid = Number.parseInt(lines[0], 10)
  const port = Number.parseInt(lines[3], 10)
  if (!isPidAlive(pid) || !looksLikePostgres(pid)) return null
  return { pid, port }
}

/** Makes the cluster when there is none; a half-made one of a killed run is made anew. */
export async function makeCluster(files, password) {
  if (existsSync(join(files, 'PG_VERSION'))) return
  const user = serverUser()
  const draft = `${files}.new`
  const passwordFile = join(tmpdir(), `medaction-${process.pid}.pw`)
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' })
  if (user.uid !== undefined) chownSync(passwordFile, user.uid, user.gid)
  try {
    giveTo(draft, user)
    const access = ['--auth=scram-sha-256', `--username=${superuser}`, `--pwfile=${passwordFile}`]
    await run(serverPrograms(user).initdb, [`--pgdata=${draft}`, ...access, ...locale], user)
    renameSync(draft, files)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function startOnce(files, port, isThrowaway) {
  const user = serverUser()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC']
  const flags = [...settings, ...(isThrowaway ? careless : [])].map((setting) => `-c ${setting}`)
  const log = join(files, 'server.log')
  rmSync(log, { force: true })
  const options = `-p ${port} ${flags.join(' ')}`
  return run(serverPrograms(user).pgCtl, ['start', '-D', files, '-w', '-t', '60', '-l', log, '-o', options], user)
}

/** Starts the server, on the preferred port when that is free; returns `{ pid, port }`. */
export async function startServer(files, { preferredPort, isThrowaway = false } = {}) {
  // For about a second after a SIGKILL the old server's last children still hold its shared memory.
  const deadline = Date.now() + 8000
  for (;;) {
    const port = preferredPort ? await firstFreePort(preferredPort) : await anyFreePort()
    if (!runningServer(files)) rmSync(join(files, 'postmaster.pid'), { force: true })
    try {
      await startOnce(files, port, isThrowaway)
      return runningServer(files)
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(300)
    }
  }
}

/** Stops the server if it runs: open connections are ended, everything is written. */
export async function stopServer(files) {
  if (!runningServer(files)) return
  const user = serverUser()
  await run(serverPrograms(user).pgCtl, ['stop', '-D', files, '-m', 'fast', '-w', '-t', '30'], user)
}
