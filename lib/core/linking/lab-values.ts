// Finds results in a text that can be read: a value with its reference range, or a name with a word such as "elevated".
import type { TestOutcome } from '../domain/graph'
import { compareToRange, readRangeAtStart, readValueAtEnd } from './lab-number'
import { readOutcomeWord } from './lab-outcome'
import { findLabStatements } from './lab-statements'

/** `names` are the names the result may have, each with where it starts, the longest first; `end` is where the result ends. */
export type LabValue = { readonly names: readonly LabName[]; readonly end: number; readonly outcome: TestOutcome }
export type LabName = { readonly text: string; readonly start: number }

/** How far before and after the word `reference` a value, its name and its range are looked for. */
const REACH = 120
const NAME_WORDS = 6
const ANSWER_MAX = 80

const CUE =
  /\b(?:reference|ref|normal|nl|nr)\b\.?(?:\s(?:range|interval|values?|limits?|level))?s?\s?(?:is|of|was|[:,=])?\s?/gi
const BEFORE_CUE =
  /[\s,;([]{0,3}(?:(?:which (?:is|was) )?(?:within|above|below|exceeding|well above|well below) )?(?:the )?$/i
const MARKED = /\((?:[a-z]+ )?(elevated|increased|raised|high|decreased|reduced|low|normal)\)/g
const BRACKETED = /[([]\s?(?=[<>≤≥\d])([^()[\]\n]{1,40})[)\]]/g
const YEARS = /^(?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d/
/** Of several patients or values: the bracket is a spread. */
const STATISTIC = /\b(?:mean|median|average|averaged|confidence|CI)\b/i
const STATISTIC_REACH = 60
/** Between a name and its value. */
const CONNECTIVE =
  /(?:[\s:=,([-]|\b(?:was|were|is|are|of|at|to|levels?|value|found|be|elevated|increased|raised|high|low|decreased|reduced|markedly|mildly|slightly)\b)+$/i

/**
 * In the order of the text, none overlapping. `subject` is the test that the text is the result of: it names a result that has no name of
 * its own. Linear: each cue is looked at within a bounded reach.
 */
export function findLabValues(text: string, subject?: string): LabValue[] {
  const found = [
    ...rangedValues(text),
    ...bracketedValues(text),
    ...markedValues(text),
    ...findLabStatements(text),
    ...answers(text, subject),
  ]
  const byPlace = found.map((value) => ({ value, start: startOf(value) })).sort((a, b) => a.start - b.start)
  let end = 0
  return byPlace.flatMap(({ value, start }) => {
    if (start < end) return []
    end = value.end
    return [value]
  })
}

const startOf = ({ names }: LabValue) => Math.min(...names.map(({ start }) => start))

function rangedValues(text: string): LabValue[] {
  return [...text.matchAll(CUE)].flatMap((cue) => {
    const from = Math.max(0, cue.index - REACH)
    const before = text.slice(from, cue.index).replace(BEFORE_CUE, '')
    const value = readValueAtEnd(before)
    const rangeStart = cue.index + cue[0].length
    const range = value && readRangeAtStart(text.slice(rangeStart, rangeStart + REACH))
    const outcome = range ? compareToRange(value.number, range.range) : null
    if (!value || !range || !outcome) return []
    const end = rangeStart + range.end
    return withNames(text, from, from + value.start, text.charAt(end) === ')' ? end + 1 : end, outcome)
  })
}

/** `8.2 g/dL (12-16)`: without a word for it a range is one only right after a value with its unit. */
function bracketedValues(text: string): LabValue[] {
  return [...text.matchAll(BRACKETED)].flatMap(({ index, 0: whole, 1: inside = '' }) => {
    const from = Math.max(0, index - REACH)
    const before = text.slice(from, index).trimEnd()
    const value = readValueAtEnd(before)
    const range = readRangeAtStart(inside)
    if (!value || value.number.unit === '' || range?.end !== inside.trimEnd().length) return []
    if (YEARS.test(inside) || STATISTIC.test(before.slice(-STATISTIC_REACH))) return []
    const outcome = compareToRange(value.number, range.range)
    return outcome ? withNames(text, from, from + value.start, index + whole.length, outcome) : []
  })
}

function markedValues(text: string): LabValue[] {
  return [...text.matchAll(MARKED)].flatMap((mark) => {
    const from = Math.max(0, mark.index - REACH)
    const value = readValueAtEnd(text.slice(from, mark.index))
    const outcome = readOutcomeWord(mark[1] ?? '')
    if (!value || !outcome) return []
    return withNames(text, from, from + value.start, mark.index + mark[0].length, outcome)
  })
}

/** The names are the last words before a value. Values of another fluid say nothing of the blood. */
const FLUID = /\b(?:csf|cerebrospinal|pleural|synovial|ascitic|peritoneal|pericardial|lavage|urin\w*|sputum|stool)\b/i
const FLUID_REACH = 100
/** Says nothing without the words before it. */
const GENERIC = /^(?:antibod(?:y|ies)|proteins?|globulins?|counts?|cells?|levels?|ratio|antigens?)$/i

function withNames(text: string, from: number, valueStart: number, end: number, outcome: TestOutcome): LabValue[] {
  const before = text.slice(from, valueStart).replace(CONNECTIVE, '')
  const bare = before.replace(/\s?\([^()]*\)?$/, '').replace(CONNECTIVE, '')
  const clause = /[^.;:()[\]\n]*$/.exec(bare)?.[0] ?? ''
  const isOfFluid = FLUID.test(before.slice(-FLUID_REACH)) && !FLUID.test(clause)
  if (isOfFluid) return []
  const starts = [...clause.matchAll(/[\p{L}\p{N}][^\s,]*/gu)].slice(-NAME_WORDS).map((word) => word.index)
  const base = from + bare.length - clause.length
  const names = starts
    .map((start) => ({ text: clause.slice(start), start: base + start }))
    .filter(({ text: name }, i) => i === 0 || !GENERIC.test(name))
  const abbreviation = /\(([A-Za-z0-9-]{2,8})\)?$/.exec(before)
  if (abbreviation) names.push({ text: abbreviation[1] ?? '', start: from + abbreviation.index + 1 })
  return names.length > 0 ? [{ names, end, outcome }] : []
}

/** `Hemoglobin: low; WBC: normal`, and a text that is one word of outcome where the test is known. */
function answers(text: string, subject?: string): LabValue[] {
  const found: LabValue[] = []
  let start = 0
  for (const segment of text.split(/[;\n]/)) {
    const answer = answerIn(segment, subject)
    if (answer) {
      const names = answer.names.map((name) => ({ ...name, start: start + name.start }))
      found.push({ names, outcome: answer.outcome, end: start + answer.end })
    }
    start += segment.length + 1
  }
  return found
}

function answerIn(segment: string, subject?: string): LabValue | null {
  const colon = segment.indexOf(':')
  const answer = segment.slice(colon + 1)
  const outcome = answer.length <= ANSWER_MAX ? readOutcomeWord(answer) : null
  if (!outcome) return null
  const end = colon + 1 + answer.replace(/[\s.]+$/, '').length
  if (colon < 0) {
    const start = segment.length - segment.trimStart().length
    return subject === undefined ? null : { names: [{ text: subject, start }], end, outcome }
  }
  const label = segment.slice(Math.max(0, colon - ANSWER_MAX), colon)
  const comma = label.lastIndexOf(',')
  const names = [label, ...(comma >= 0 ? [label.slice(comma + 1)] : [])].map((name) => {
    const lead = name.length - name.trimStart().length
    return { text: name.trim(), start: colon - name.length + lead }
  })
  return { names: names.filter(({ text }) => text !== ''), end, outcome }
}
