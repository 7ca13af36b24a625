// Keeps one child process running: restarts it with growing pauses when it ends, and stops it for good when told.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { sleep } from '../launch/file-lock.mjs'
import { endProcess, identify } from '../launch/process-identity.mjs'
import { spawnWatched } from '../launch/spawn-watched.mjs'
import { say } from '../launch/step.mjs'
import { isShuttingDown } from './shutdown.mjs'

const pauseMinMs = 500
const pauseMaxMs = 15_000
// A child that lived this long was well: its next failure counts as the first.
const healthyMs = 60_000

const logFile = (folder, name) => join(folder, `${name}.log`)

/** The last lines of a child's log file. */
export function logTail(folder, name, lines = 20) {
  return readFileSync(logFile(folder, name), 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
}

/** Puts the log of the run before aside, so that logs do not grow without end. */
function startLog(folder, name) {
  mkdirSync(folder, { recursive: true })
  const file = logFile(folder, name)
  if (existsSync(file)) renameSync(file, join(folder, `${name}.previous.log`))
}

function spawnChild({ name, args, env, logFolder }) {
  const output = logFolder ? openSync(logFile(logFolder, name), 'a') : 'inherit'
  const child = spawnWatched(args, { env, stdio: ['ignore', output, output] })
  if (logFolder) closeSync(output)
  return child
}

/**
 * Starts a child and keeps it running.
 * @param {{ name: string, args: string[], env: object, logFolder: string | null, onSpawn: (pid: number) => void }} options
 *   with a logFolder its output goes to <name>.log there instead of the terminal
 * @returns {{ stop: () => Promise<void>, restarts: () => number }}
 */
export function supervise(options) {
  const state = { child: null, isStopping: false, restarts: 0, pauseMs: pauseMinMs }
  const start = () => {
    const startedAt = Date.now()
    state.child = spawnChild(options)
    if (state.child.pid) options.onSpawn(state.child.pid)
    state.child.once('exit', (code, signal) => void restart(Date.now() - startedAt, signal ?? `exit ${code}`))
  }
  const restart = async (livedMs, reason) => {
    // Ctrl-C reaches the children of a terminal by itself.
    if (state.isStopping || isShuttingDown()) return
    state.pauseMs = livedMs > healthyMs ? pauseMinMs : Math.min(state.pauseMs * 2, pauseMaxMs)
    state.restarts += 1
    say(`  ${options.name} ended (${reason}); restarting in ${state.pauseMs / 1000} s`)
    await sleep(state.pauseMs)
    if (!state.isStopping) start()
  }
  const stop = async () => {
    state.isStopping = true
    const { child } = state
    if (child?.pid && child.exitCode === null && child.signalCode === null) await endProcess(identify(child.pid), 5000)
  }
  if (options.logFolder) startLog(options.logFolder, options.name)
  start()
  return { stop, restarts: () => state.restarts }
}
