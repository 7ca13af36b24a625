// The command line: one entry per command, loaded when called. To add one, write scripts/commands/<name>.ts that exports
// `command` (the interface is scripts/command-line/command.ts) and name it here.
import type { CommandTable } from './command-line/command'
import { runCommandLine } from './command-line/run-command-line'

const commands: CommandTable = {
  score: () => import('./commands/score'),
  calibrate: () => import('./commands/calibrate'),
  decide: () => import('./commands/decide'),
  agree: () => import('./commands/agree'),
  synthesize: () => import('./commands/synthesize'),
  'convert-graph': () => import('./commands/convert-graph'),
  'convert-cases': () => import('./commands/convert-cases'),
}

const signalExit = 128
process.on('SIGINT', () => process.exit(signalExit + 2))
process.on('SIGTERM', () => process.exit(signalExit + 15))
// A reader that closes our output early, such as head, has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70))

const { stdout, stderr } = process
runCommandLine(commands, process.argv.slice(2), { stdout, stderr, now: () => performance.now() }).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    stderr.write(`a fault of the program: ${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 70
  },
)
