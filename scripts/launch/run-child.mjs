// Runs one program to its end and gives back its exit code and, where asked, its output.
import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/**
 * Runs a program; it never rejects because the program failed.
 * @param {{ env?: object, quiet?: boolean, timeoutMs?: number, signal?: AbortSignal, cwd?: string, uid?: number, gid?: number }} options
 *   quiet collects the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>} 127 when it could not be started, 124 after the timeout
 */
export function runChild(command, args, options = {}) {
  const { quiet = false, timeoutMs, signal, env = process.env, cwd = root, ...identity } = options
  return new Promise((resolve) => {
    const output = []
    // The launcher's stdout belongs to what it launches, so the programs of its own steps speak on stderr.
    const stdio = ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2]
    const child = spawn(command, args, { cwd, env, stdio, signal, ...identity })
    let timedOut = false
    const timer =
      timeoutMs &&
      setTimeout(() => {
        timedOut = true
        child.kill('SIGKILL')
      }, timeoutMs)
    const finish = (code) => {
      clearTimeout(timer)
      resolve({ code, output: Buffer.concat(output).toString() })
    }
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => {
      output.push(Buffer.from(String(error)))
      finish(127)
    })
    child.on('close', (code, name) => finish(timedOut ? 124 : (code ?? (name ? 128 : 1))))
  })
}

/** Runs a JavaScript file with this same Node. */
export const runNode = (args, options) => runChild(process.execPath, args, options)

/** Runs a program and throws with the end of its output when it fails. */
export async function mustRun(what, run) {
  const { code, output } = await run
  if (code !== 0) throw new Error(`${what} failed (exit ${code})${output ? `:\n${output.trim().slice(-4000)}` : ''}`)
  return output
}
