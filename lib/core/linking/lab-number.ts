// Numbers and reference ranges as laboratories write them.
import type { TestOutcome } from '../domain/graph'

/** `bound` says that the value lies beyond the number, not at it. */
export type LabNumber = { readonly value: number; readonly bound: '<' | '>' | null; readonly unit: string }
/** Either end may be open. */
export type LabRange = { readonly low: number | null; readonly high: number | null; readonly unit: string }

const NUMBER = String.raw`\d+(?:[.,]\d+)*`
const POWER = String.raw`(?:\s?[×x*]\s?10\^?\d*)?`
const UNIT = String.raw`${POWER}\s?(?!to\b)[%a-zA-Zµμ°/][^\s,;()[\]]{0,14}|${POWER}`
const LESS = String.raw`[<≤]\s?=?|less than|below|under|up to`
const MORE = String.raw`[>≥]\s?=?|more than|greater than|above|over`
const DASH = String.raw`\s?(?:[-–—−]|to)\s?`

/** A value at the end of a text: `8.2 g/dL`, `<0.01`. */
const valueAtEnd = new RegExp(String.raw`(?:(${LESS})|(${MORE}))?\s?(?<![\d.,])(${NUMBER})(${UNIT})?\s?$`, 'i')
/** A range at the start of a text: `12–16 g/dL`, `<0.04`, `3.5 to 5.0`. */
const rangeAtStart = new RegExp(
  String.raw`^(?:(${LESS})|(${MORE}))?\s?(${NUMBER})((?:${UNIT})?)(?:${DASH}(${NUMBER})((?:${UNIT})?))?`,
  'i',
)

/** Commas that part groups of three digits are dropped; any other comma is a decimal one. Null for what is no number. */
export function parseLabNumber(text: string): number | null {
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
  const value = Number(isGrouped ? text.replaceAll(',', '') : text.replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

/** The value that a text ends with, and where it starts. */
export function readValueAtEnd(text: string): { number: LabNumber; start: number } | null {
  const match = valueAtEnd.exec(text)
  const value = match ? parseLabNumber(match[3] ?? '') : null
  if (!match || value === null) return null
  const bound = match[1] ? '<' : match[2] ? '>' : null
  return {
    number: { value, bound, unit: unitOf(match[4]) },
    start: match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0),
  }
}

/** The range that a text starts with, and where it ends. A single number without a sign is no range. */
export function readRangeAtStart(text: string): { range: LabRange; end: number } | null {
  const match = rangeAtStart.exec(text)
  const first = match ? parseLabNumber(match[3] ?? '') : null
  if (!match || first === null) return null
  const end = match[0].trimEnd().length
  const second = match[5] === undefined ? null : parseLabNumber(match[5])
  if (second !== null && second >= first)
    return { range: { low: first, high: second, unit: unitOf(match[6] || match[4]) }, end }
  if (match[1]) return { range: { low: null, high: first, unit: unitOf(match[4]) }, end }
  return match[2] ? { range: { low: first, high: null, unit: unitOf(match[4]) }, end } : null
}

/** High, low or normal; null where the units differ or a bound leaves it open. */
export function compareToRange({ value, bound, unit }: LabNumber, range: LabRange): TestOutcome | null {
  if (unit !== '' && range.unit !== '' && unit !== range.unit) return null
  const { low, high } = range
  if (bound === '<')
    return low !== null && value <= low ? 'L' : low === null && high !== null && value <= high ? 'N' : null
  if (bound === '>')
    return high !== null && value >= high ? 'H' : high === null && low !== null && value >= low ? 'N' : null
  if (low !== null && value < low) return 'L'
  return high !== null && value > high ? 'H' : 'N'
}

const unitOf = (unit: string | undefined): string =>
  (unit ?? '')
    .toLowerCase()
    .replace(/[µμ]/g, 'u')
    .replace(/[\s^.]/g, '')
