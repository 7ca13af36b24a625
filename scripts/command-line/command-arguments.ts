// The options and positional arguments of one call, read by kind; what does not fit is a UsageError.
import { parseArgs } from 'node:util'
import { UsageError, type Command } from './command'

export interface NumberRange {
  min?: number
  max?: number
  /** The bounds themselves are not allowed. */
  isOpen?: boolean
  isInteger?: boolean
}

export interface CommandArguments {
  positionals: readonly string[]
  has(name: string): boolean
  /** The text of a required option. */
  text(name: string): string
  optional(name: string): string | undefined
  /** The texts of an option that may be given several times, in their order; empty where it is not given. */
  all(name: string): readonly string[]
  number(name: string, fallback: number, range?: NumberRange): number
  choice<T extends string>(name: string, choices: readonly T[], fallback?: T): T
}

/** Throws a UsageError on an unknown option, a missing required one, and positional arguments where none are taken. */
export function readArguments(command: Command, argv: readonly string[]): CommandArguments {
  const { values, positionals } = parse(command, argv)
  const missing = Object.entries(command.options).filter(
    ([name, { required }]) => required && values[name] === undefined,
  )
  if (missing.length > 0) throw new UsageError(`missing: ${missing.map(([name]) => `--${name}`).join(', ')}`)
  if (command.positionals && positionals.length === 0) throw new UsageError(`missing: ${command.positionals}`)
  const optional = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const text = (name: string) => {
    const value = optional(name)
    if (value === undefined) throw new UsageError(`missing: --${name}`)
    return value
  }
  return {
    positionals,
    has: (name) => values[name] !== undefined,
    text,
    optional,
    all: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
    number: (name, fallback, range) => (optional(name) === undefined ? fallback : toNumber(name, text(name), range)),
    choice: (name, choices, fallback) => toChoice(name, optional(name) ?? fallback, choices),
  }
}

function parse(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value, isMultiple = false }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), multiple: isMultiple },
    ]),
  )
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: command.positionals !== undefined, strict: true })
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error
  }
}

function toNumber(name: string, text: string, { min = -Infinity, max = Infinity, ...range }: NumberRange = {}): number {
  const value = text.trim() === '' ? NaN : Number(text)
  const isInside = range.isOpen ? value > min && value < max : value >= min && value <= max
  if (Number.isFinite(value) && isInside && (!range.isInteger || Number.isInteger(value))) return value
  const kind = range.isInteger ? 'a whole number' : 'a number'
  const lower = Number.isFinite(min) ? [`${range.isOpen ? 'above' : 'at least'} ${min}`] : []
  const upper = Number.isFinite(max) ? [`${range.isOpen ? 'below' : 'at most'} ${max}`] : []
  throw new UsageError(`--${name} is ${[kind, [...lower, ...upper].join(' and ')].join(' ').trim()}, not "${text}"`)
}

function toChoice<T extends string>(name: string, value: string | undefined, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === value)
  if (chosen !== undefined) return chosen
  throw new UsageError(
    value === undefined ? `missing: --${name}` : `--${name} is one of ${choices.join(', ')}, not "${value}"`,
  )
}
