// Ties each part of an answer to its place in the report: what stands there goes on, the rest is dropped with its reason.
import { CASE_RESULT_MAX, type DraftEntry, type DraftProblem, type Passage } from '../domain/report'
import { termLabelSchema } from '../domain/finding'
import { normalise } from '../graph/normalise'
import type { EnvironmentAnswer } from '../prompts/environment-1'
import type { FoldedText } from './fold-text'
import { findQuote } from './find-quote'

/** Characters of a problem's words: a model may say anything at any length. */
const SHOWN = 1000

/** `at`: the part's number in the answer. */
type Numbered<T> = T & { at: number }
/** Normalised. An order by a name goes before one by a synonym, so that an entry may be named as another's synonym. */
type Known = { names: Set<string>; synonyms: Set<string> }
export type QuotedParts = {
  passages: Passage[]
  menu: DraftEntry[]
  problems: Numbered<DraftProblem>[]
  repaired: number
}

/** Passages and entries in the order of the answer. A stretch that an earlier passage holds, and a test that an earlier entry names, are dropped. */
export function quoteParts(report: FoldedText, answer: Pick<EnvironmentAnswer, 'observation' | 'menu'>): QuotedParts {
  const parts: QuotedParts = { passages: [], menu: [], problems: [], repaired: 0 }
  answer.observation.forEach((words, at) => takePassage(report, parts, words, at))
  const known: Known = { names: new Set(), synonyms: new Set() }
  answer.menu.forEach((entry, at) => takeEntry(report, parts, known, entry, at))
  return parts
}

function takePassage(report: FoldedText, parts: QuotedParts, words: string, at: number): void {
  if (words.trim() === '') return drop(parts, at, 'observation', 'unusable', words, 'it is empty')
  const passage = quote(report, parts, words)
  if (!passage) return drop(parts, at, 'observation', 'not-quoted', words, 'these words do not stand in the report')
  const { start, end } = passage.quote
  const isKnown = parts.passages.some((other) => other.quote.start <= start && other.quote.end >= end)
  if (isKnown) return drop(parts, at, 'observation', 'unusable', words, 'an earlier passage holds the same words')
  parts.passages.push(passage)
}

function takeEntry(
  report: FoldedText,
  parts: QuotedParts,
  known: Known,
  { test, synonyms, result }: EnvironmentAnswer['menu'][number],
  at: number,
): void {
  const label = termLabelSchema.safeParse(test)
  const name = normalise(test)
  if (!label.success || name === '') return drop(parts, at, 'menu', 'unusable', test, 'the test has no usable name')
  if (result.trim() === '') return drop(parts, at, 'menu', 'unusable', test, 'the result is empty')
  const passage = quote(report, parts, result)
  if (!passage) return drop(parts, at, 'menu', 'not-quoted', test, `“${result}” does not stand in the report`)
  if (passage.text.length > CASE_RESULT_MAX)
    return drop(parts, at, 'menu', 'unusable', test, `the result has more than ${CASE_RESULT_MAX} characters`)
  if (known.names.has(name))
    return drop(parts, at, 'menu', 'answered-twice', test, 'an earlier entry answers this test')
  known.names.add(name)
  const others = synonyms.flatMap((synonym) => {
    const parsed = termLabelSchema.safeParse(synonym)
    const key = normalise(synonym)
    if (!parsed.success || key === '' || known.names.has(key) || known.synonyms.has(key)) return []
    known.synonyms.add(key)
    return [parsed.data]
  })
  parts.menu.push({ test: label.data, synonyms: others.slice(0, 50), result: passage })
}

function quote(report: FoldedText, parts: QuotedParts, words: string): Passage | null {
  const found = findQuote(report, words)
  if (!found) return null
  if (found.how === 'repaired') parts.repaired += 1
  return { text: report.text.slice(found.quote.start, found.quote.end), quote: found.quote }
}

function drop(
  parts: QuotedParts,
  at: number,
  place: DraftProblem['place'],
  kind: DraftProblem['kind'],
  text: string,
  detail: string,
): void {
  const [shown, reason] = [text, detail].map((each) => each.slice(0, SHOWN).toWellFormed())
  parts.problems.push({ at, kind, place, text: shown ?? '', action: 'dropped', detail: reason ?? '' })
}
