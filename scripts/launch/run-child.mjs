// Runs one program to its end and gives back its exit code and, where asked, its output.
import { spawn } from 'node:child_process'
import { root } from './paths.mjs'
import { watchedArguments, watchedEnvironment } from './spawn-watched.mjs'

const running = new Set()

/** Ends the programs still running, for a launcher that has been told to stop. */
export function endRunningChildren() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs a program; it never rejects because the program failed.
 * @param {{ env?: object, quiet?: boolean, stdout?: 1 | 2, timeoutMs?: number, cwd?: string, uid?: number, gid?: number }} options
 *   quiet collects the output instead of showing it; shown, it goes to stderr unless stdout is 1
 * @returns {Promise<{ code: number, output: string }>} 127 when it could not be started, 124 after the timeout
 */
export function runChild(command, args, options = {}) {
  const { quiet = false, stdout = 2, timeoutMs, env = process.env, cwd = root, channel, ...rest } = options
  return new Promise((resolve) => {
    const output = []
    const stdio = ['ignore', quiet ? 'pipe' : stdout, quiet ? 'pipe' : 2, channel].filter(Boolean)
    const child = spawn(command, args, { cwd, env, stdio, ...rest })
    const timeout = { passed: false }
    const expire = () => {
      timeout.passed = true
      child.kill('SIGKILL')
    }
    const timer = timeoutMs && setTimeout(expire, timeoutMs)
    const finish = (code) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code: timeout.passed ? 124 : code, output: Buffer.concat(output).toString() })
    }
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => finish(127, output.push(Buffer.from(String(error)))))
    child.on('close', (code) => finish(code ?? 128))
  })
}

/** Runs a JavaScript file with this same Node. */
export const runNode = (args, options) => runChild(process.execPath, args, options)

/** The same for work that must not go on when the launcher is killed: a second one would get in its way. */
export const runNodeWatched = (args, { env = process.env, ...options }) =>
  runChild(process.execPath, watchedArguments(args), { ...options, env: watchedEnvironment(env), channel: 'ipc' })

/** Waits for a program and throws with the end of its output when it failed. */
export async function mustRun(what, run) {
  const { code, output } = await run
  if (code !== 0) throw new Error(`${what} failed (exit ${code})${output ? `:\n${output.trim().slice(-4000)}` : ''}`)
  return output
}
