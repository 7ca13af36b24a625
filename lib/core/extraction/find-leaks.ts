// Finds where an observation gives away what is to be found out: the diagnosis, or the result of a test on the menu.
import type { DraftEntry, Passage } from '../domain/report'
import type { TextSpan } from '../domain/text-span'
import { normalise } from '../graph/normalise'
import { findFoldedWording, foldWords } from './find-folded-wording'
import { findWording } from './find-wording'
import { spellOut } from './spell-out'
import { splitSentences } from './split-sentences'

/** `span`: where in the searched text. `what`: the name, or the test whose result it is. */
export type Leak = { kind: 'leaks-diagnosis' | 'leaks-result'; what: string; span: TextSpan }

/** Some read like other words: WAS is a syndrome, "was" is not. */
const SHORT_FORM = /^[A-Z]{3,5}$/
const HAS_CAPITALS = /[A-Z].*[A-Z]/s

type Sought = { names: readonly string[]; menu: readonly DraftEntry[] }

/**
 * In a text: each name as whole words, whatever the white space, hyphens, spelling and plural, short forms in capitals; each result, and each sentence of one, that is
 * telling enough to be no coincidence.
 */
export function findTextLeaks(text: string, { names, menu }: Sought): Leak[] {
  const spelled = spellOut(text)
  const words = foldWords(text)
  const named = names.flatMap((name) => {
    const found = findWording(spelled, name)
    return (found.length > 0 ? found : findFoldedWording(words, name))
      .filter(({ start, end }) => !SHORT_FORM.test(name) || HAS_CAPITALS.test(text.slice(start, end)))
      .map((span): Leak => ({ kind: 'leaks-diagnosis', what: name, span }))
  })
  const told = menu.flatMap(({ test, result }) =>
    partsOf(result.text).flatMap((part) =>
      findWording(spelled, part).map((span): Leak => ({ kind: 'leaks-result', what: test, span })),
    ),
  )
  return [...named, ...told]
}

/** In a passage, with spans in the report: what its text says, and where it lies over a result's own words. */
export function findLeaks({ text, quote }: Passage, sought: Sought): Leak[] {
  const said = findTextLeaks(text, sought).map((leak): Leak => {
    return { ...leak, span: { start: quote.start + leak.span.start, end: quote.start + leak.span.end } }
  })
  const overlaid = sought.menu.flatMap(({ test, result }): Leak[] => {
    const span = { start: Math.max(quote.start, result.quote.start), end: Math.min(quote.end, result.quote.end) }
    return span.end > span.start ? [{ kind: 'leaks-result', what: test, span }] : []
  })
  return [...said, ...overlaid]
}

const LEAST_LETTERS = 8
const LEAST_LETTERS_OF_PART = 20

/** The result, and its sentences, as far as they are telling: a number of some length, or two words; of a part, more. */
function partsOf(result: string): string[] {
  const sentences = splitSentences(result, { start: 0, end: result.length }).map(({ start, end }) =>
    result.slice(start, end),
  )
  const parts = new Set(sentences.filter((part) => normalise(part).length >= LEAST_LETTERS_OF_PART))
  return [...parts.add(result)].filter((part) => {
    const words = normalise(part).split(' ')
    const length = words.join('').length
    return /\d/.test(part) ? length >= 3 : words.length >= 2 && length >= LEAST_LETTERS
  })
}
