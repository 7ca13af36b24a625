// What a command of the command line is. Each stands in scripts/commands/<name>.ts, exports `command`, and is named in scripts/cli.ts.
import type { CommandArguments } from './command-arguments'
import type { Reporter } from './reporter'

/** `value` names what follows the option; without it the option is a switch. */
export interface Option {
  help: string
  value?: string
  required?: boolean
  /** May be given several times. */
  isMultiple?: boolean
}

export interface Command {
  /** One line for the list of commands. */
  summary: string
  /** Names of the positional arguments as usage shows them, `FILE…`; left out where the command takes none. */
  positionals?: string
  options: Readonly<Record<string, Option>>
  /** Paragraphs of `--help` below the options. */
  notes?: string
  /**
   * Returns when everything is done (exit 0). Throws UsageError for a wrong call (exit 2) and DomainError for input it refuses
   * (exit 1, with its defects); a failure of the file system is a refusal too; anything else is a bug (exit 70). Writes nothing to
   * the standard output except results asked for there, and closes what it opened.
   */
  run(call: CommandCall): Promise<void>
}

export interface CommandCall {
  args: CommandArguments
  reporter: Reporter
}

/** Commands by name, loaded when called; `argv` is what follows the name, for names that stand for two commands. */
export type CommandTable = Readonly<Record<string, (argv: readonly string[]) => Promise<{ command: Command }>>>

/** A call that the command does not understand. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
