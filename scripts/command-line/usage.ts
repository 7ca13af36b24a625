// How commands are described to the person who calls them.
import type { Command } from './command'

const program = 'npm run -s cli --'

/** The line that shows how a command is called. */
export function usageLine(name: string, { options, positionals }: Command): string {
  const shown = Object.entries(options).map(([option, { value, required, isMultiple }]) => {
    const form = value ? `--${option} ${value}` : `--${option}`
    return `${required ? form : `[${form}]`}${isMultiple ? '…' : ''}`
  })
  return [program, name, ...(positionals ? [positionals] : []), ...shown].join(' ')
}

export function commandHelp(name: string, command: Command): string {
  const rows = Object.entries(command.options).map(
    ([option, { value, help }]) => [value ? `--${option} ${value}` : `--${option}`, help] as const,
  )
  const body = [command.summary, '', `usage: ${usageLine(name, command)}`, '', ...table(rows)]
  return [...body, ...(command.notes ? ['', command.notes] : [])].join('\n')
}

export function programHelp(commands: readonly (readonly [string, Command])[]): string {
  return [
    `usage: ${program} <command> [options]`,
    '',
    ...table(commands.map(([name, { summary }]) => [name, summary])),
    '',
    `Options of a command: ${program} <command> --help`,
    'Exit: 0 done, 1 input refused with the reason, 2 wrong call, 70 a fault of the program.',
  ].join('\n')
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
