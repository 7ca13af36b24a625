// The command line: one entry per command, loaded when called. To add one, write scripts/commands/<name>.ts that exports
// `command` (the interface is scripts/command-line/command.ts) and name it here. Where one name stands for work on files and for
// work on the database, the loader chooses by its arguments: `(argv) => argv.includes('--graph') ? import(…) : import(…)`.
import type { CommandTable } from './command-line/command'
import { runCommandLine } from './command-line/run-command-line'

/** Whether a call names one of these options: what tells a command on files from its namesake on the database. */
const names = (argv: readonly string[], ...options: string[]) =>
  argv.some((arg) => options.some((option) => arg === option || arg.startsWith(`${option}=`)))

const commands: CommandTable = {
  score: (argv) =>
    names(argv, '--graph', '--cases', '--trees', '--out')
      ? import('./commands/score')
      : import('./commands/score-stored'),
  calibrate: (argv) =>
    names(argv, '--labels', '--out') ? import('./commands/calibrate') : import('./commands/calibrate-stored'),
  decide: () => import('./commands/decide'),
  agree: () => import('./commands/agree'),
  synthesize: (argv) =>
    names(argv, '--graph', '--cases', '--out')
      ? import('./commands/synthesize')
      : import('./commands/synthesize-stored'),
  'convert-graph': () => import('./commands/convert-graph'),
  'compose-graph': () => import('./commands/compose-graph'),
  'check-graph': () => import('./commands/check-graph'),
  'convert-cases': () => import('./commands/convert-cases'),
  'convert-ratings': () => import('./commands/convert-ratings'),
  'link-text': () => import('./commands/link-text'),
  'import-graph': () => import('./commands/import-graph'),
  'import-cases': () => import('./commands/import-cases'),
  'import-reports': () => import('./commands/import-reports'),
  extract: () => import('./commands/extract'),
  'import-trees': () => import('./commands/import-trees'),
  'check-splits': () => import('./commands/check-splits'),
  'assign-splits': () => import('./commands/assign-splits'),
  'open-round': () => import('./commands/open-round'),
  release: () => import('./commands/release'),
  'create-user': () => import('./commands/create-user'),
  'create-model': () => import('./commands/create-model'),
  evaluate: () => import('./commands/evaluate'),
  runs: () => import('./commands/runs'),
  stats: () => import('./commands/stats'),
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
