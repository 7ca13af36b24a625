// Finds where the words that a model or a person gives as a quote stand in a report.
import type { TextSpan } from '../domain/text-span'
import { type FoldedText, foldText } from './fold-text'
import { isWholeQuote } from './is-whole-quote'
import { takeInNegation } from './take-in-negation'

export type FoundQuote = { quote: TextSpan; how: 'exact' | 'repaired' }

/**
 * The first place where the words stand exactly, else the first where they do once both are folded (see fold-text) and quotation marks
 * around them, or a full stop that ends them, are left aside. Never inside a word or a number. A word just before it that denies what
 * follows is taken in, as a repair. Fold the report once for all its quotes.
 */
export function findQuote(report: FoldedText, words: string): FoundQuote | null {
  const sought = words.trim()
  if (sought === '') return null
  const exact = firstWhole(report.text, sought, (at) => ({ start: at, end: at + sought.length }), report.text)
  if (exact) return widened(report.text, { quote: exact, how: 'exact' })
  const { folded } = foldText(sought)
  for (const form of new Set([folded.trim(), bare(folded)])) {
    const found = form === '' ? null : findFolded(report, form)
    if (found) return widened(report.text, { quote: found, how: 'repaired' })
  }
  return null
}

function widened(text: string, { quote, how }: FoundQuote): FoundQuote {
  const start = takeInNegation(text, quote.start)
  return start === quote.start ? { quote, how } : { quote: { start, end: quote.end }, how: 'repaired' }
}

const bare = (folded: string) =>
  folded
    .trim()
    .replace(/^["']+/, '')
    .replace(/[."']+$/, '')
    .trim()

function findFolded({ text, folded, starts, ends }: FoldedText, form: string): TextSpan | null {
  const spanAt = (at: number) => ({ start: starts[at] ?? 0, end: ends[at + form.length - 1] ?? 0 })
  return firstWhole(folded, form, spanAt, text)
}

function firstWhole(searched: string, sought: string, spanAt: (at: number) => TextSpan, text: string): TextSpan | null {
  for (let at = searched.indexOf(sought); at >= 0; at = searched.indexOf(sought, at + 1)) {
    const span = spanAt(at)
    if (isWholeQuote(text, span.start, span.end)) return span
  }
  return null
}
