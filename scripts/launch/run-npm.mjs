// Runs npm: the one that started us, else the one on the path.
import { runChild, runNode } from './run-child.mjs'

const quietly = ['--no-audit', '--no-fund', '--loglevel=error']

/** Runs one npm command with its output collected; see runChild for the result. */
export function runNpm(args, env = process.env) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('npm-cli.js')) return runNode([npm, ...args, ...quietly], { env, quiet: true })
  const isWindows = process.platform === 'win32'
  return runChild(isWindows ? 'npm.cmd' : 'npm', [...args, ...quietly], { env, quiet: true, shell: isWindows })
}
