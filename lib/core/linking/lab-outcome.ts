// Reads the word a laboratory or a clinician gives for a result as one of five outcomes.
import type { TestOutcome } from '../domain/graph'

const words: readonly (readonly [TestOutcome, string])[] = [
  ['H', 'elevated|increased|raised|high|above (?:the )?normal(?: range| limits?)?'],
  ['L', 'decreased|reduced|low|diminished|depressed|below (?:the )?normal(?: range| limits?)?'],
  ['N', 'normal(?: range| limits?| values?)?|(?:with)?in (?:the )?normal (?:range|limits?)|wnl|unremarkable'],
  [
    'NEG',
    'negative|non-?reactive|not? (?:detected|seen|present|growth)|undetectable|absent|none(?: detected| seen)?|nil',
  ],
  ['POS', 'positive|reactive|detected|present|[1-4] ?\\+|\\+{1,4}'],
]
const degree =
  '(?:(?:very|mildly|slightly|moderately|markedly|severely|significantly|strongly|weakly|highly|extremely|grossly|borderline) )?'
const patterns = words.map(([outcome, pattern]) => [outcome, new RegExp(`^${degree}(?:${pattern})$`, 'i')] as const)

/**
 * The outcome that a whole text says, brackets and `for age` aside; null for any other text, so for a value alone: what is normal for it
 * is not stated. `Present (elevated)` is read by its first word.
 */
export function readOutcomeWord(text: string): TestOutcome | null {
  const bare = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\b(?:for (?:age|gestational age)|throughout|bilaterally|results?|levels?)\b/gi, ' ')
    .replace(/[.,;\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return patterns.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
}
