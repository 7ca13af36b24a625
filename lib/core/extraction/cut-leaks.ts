// Takes the sentences out of passages that give something away.
import type { Passage } from '../domain/report'
import type { TextSpan } from '../domain/text-span'
import type { Leak } from './find-leaks'
import { splitSentences } from './split-sentences'

export type Cut = { words: string; leaks: Leak[] }

/** `kept`: what is left of the passage, each stretch of sentences that stood together as one. `cuts`: each sentence taken out, with why. */
export function cutLeaks(report: string, passage: Passage, leaks: readonly Leak[]): { kept: Passage[]; cuts: Cut[] } {
  if (leaks.length === 0) return { kept: [passage], cuts: [] }
  const kept: TextSpan[] = []
  const cuts: Cut[] = []
  let isAfterCut = true
  for (const sentence of splitSentences(report, passage.quote)) {
    const found = leaks.filter(({ span }) => span.start < sentence.end && span.end > sentence.start)
    const last = kept.at(-1)
    if (found.length > 0) cuts.push({ words: report.slice(sentence.start, sentence.end), leaks: found })
    else if (last && !isAfterCut) last.end = sentence.end
    else kept.push({ ...sentence })
    isAfterCut = found.length > 0
  }
  return { kept: kept.map((quote) => ({ text: report.slice(quote.start, quote.end), quote })), cuts }
}
