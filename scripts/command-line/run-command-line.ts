// One call of the command line, from its arguments to its exit code.
import { DomainError } from '@/lib/core/errors'
import { describeDefect } from '@/lib/core/formats/line-defect'
import { UsageError, type Command, type CommandTable } from './command'
import { readArguments } from './command-arguments'
import { createReporter } from './reporter'
import { commandHelp, programHelp, usageLine } from './usage'

const DONE = 0
const REFUSED = 1
const USAGE = 2
const BUG = 70

interface Output {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}
export interface Console {
  stdout: Output
  stderr: Output
  /** Milliseconds of any clock that does not run backwards. */
  now: () => number
}

/** 0 done, 1 refused, 2 wrong call, 70 a bug; the reason stands on the standard error. */
export async function runCommandLine(table: CommandTable, argv: readonly string[], to: Console): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const out = name === undefined ? to.stderr : to.stdout
    out.write(`${programHelp(await loadAll(table))}\n`)
    return name === undefined ? USAGE : DONE
  }
  const load = Object.hasOwn(table, name) ? table[name] : undefined
  if (!load) {
    to.stderr.write(`unknown command "${name}"; there are: ${Object.keys(table).join(', ')}\n`)
    return USAGE
  }
  const { command } = await load(rest)
  if (rest.includes('--help') || rest.includes('-h')) {
    to.stdout.write(`${commandHelp(name, command)}\n`)
    return DONE
  }
  return runCommand(name, command, rest, to)
}

async function runCommand(name: string, command: Command, argv: readonly string[], to: Console): Promise<number> {
  const reporter = createReporter(to.stderr, to.now)
  try {
    await command.run({ args: readArguments(command, argv), reporter })
    return DONE
  } catch (error) {
    if (error instanceof UsageError) {
      reporter.note(`${name}: ${error.message}\nusage: ${usageLine(name, command)}`)
      return USAGE
    }
    if (error instanceof DomainError && error.code !== 'internal') {
      for (const defect of error.defects) reporter.note(describeDefect(defect))
      reporter.note(`${name}: ${error.message}`)
      return REFUSED
    }
    reporter.note(
      `${name}: a fault of the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    return BUG
  }
}

function loadAll(table: CommandTable): Promise<(readonly [string, Command])[]> {
  return Promise.all(Object.entries(table).map(async ([name, load]) => [name, (await load([])).command] as const))
}
