// Names a process so that a reused pid is never mistaken for it, and tells whether it still runs.
import { readFileSync } from 'node:fs'

/** The state letter, parent and start time from /proc, or null where there is no /proc entry. */
function readStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command name in parentheses may hold spaces: fields are counted after its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0], parent: Number(fields[1]), startedAt: fields[19] }
  } catch {
    return null
  }
}

function answersSignals(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** True while the pid runs; a zombie (killed, not yet reaped by its parent) does not count. */
export function isPidAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0 || !answersSignals(pid)) return false
  return !['Z', 'X'].includes(readStat(pid)?.state)
}

/** `{ pid, startedAt }`; startedAt is null on systems without /proc, where the pid alone has to do. */
export function identify(pid = process.pid) {
  return { pid, startedAt: readStat(pid)?.startedAt ?? null }
}

/** True while the very process that was identified still runs. */
export function isSameProcessAlive(identity) {
  if (!isPidAlive(identity?.pid)) return false
  return identity.startedAt === (readStat(identity.pid)?.startedAt ?? null)
}

/** The pid of a process's parent, or null where the system does not tell. */
export const parentOf = (pid) => readStat(pid)?.parent ?? null

/** The command line of a process in words, empty where the system does not tell. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Ends an identified process if it still runs: asks first, and kills after the grace period. */
export async function endProcess(identity, graceMs = 3000) {
  const signal = (name) => isSameProcessAlive(identity) && process.kill(identity.pid, name)
  signal('SIGTERM')
  const deadline = Date.now() + graceMs
  while (isSameProcessAlive(identity) && Date.now() < deadline) await new Promise((wake) => setTimeout(wake, 50))
  signal('SIGKILL')
}
