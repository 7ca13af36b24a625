// Finds where an observation gives away what is to be found out: the diagnosis, or the result of a test on the menu.
import type { Passage } from '../domain/report'
import type { TextSpan } from '../domain/text-span'
import { findFoldedWording, foldWords } from './find-folded-wording'
import { findWording } from './find-wording'
import type { Sought, SoughtResult } from './prepare-leaks'
import { type SpelledText, spellOut } from './spell-out'
import { splitSentences } from './split-sentences'

/** `span`: where in the searched text. `what`: the name, or the test whose result it is. */
export type Leak = { kind: 'leaks-diagnosis' | 'leaks-result'; what: string; span: TextSpan }

const HAS_CAPITALS = /[A-Z].*[A-Z]/s

/**
 * In a text: each name as whole words, whatever the white space, hyphens, spelling and plural, short forms in capitals; each result, and each
 * sentence of one, that is telling enough to be no coincidence, and any other in a sentence that names its test.
 */
export function findTextLeaks(text: string, { names, results }: Sought): Leak[] {
  const spelled = spellOut(text)
  const words = foldWords(text)
  const named = names.flatMap(({ name, wording, folded, isShort }) => {
    const found = findWording(spelled, wording)
    return (found.length > 0 ? found : findFoldedWording(words, folded))
      .filter(({ start, end }) => !isShort || HAS_CAPITALS.test(text.slice(start, end)))
      .map((span): Leak => ({ kind: 'leaks-diagnosis', what: name, span }))
  })
  const told = results.flatMap(({ test, parts }) =>
    parts.flatMap((part) =>
      findWording(spelled, part).map((span): Leak => ({ kind: 'leaks-result', what: test, span })),
    ),
  )
  return [...named, ...told, ...results.flatMap((result) => toldShortly(spelled, result))]
}

/** A short result in a sentence that names its test. */
function toldShortly(spelled: SpelledText, { test, short }: SoughtResult): Leak[] {
  if (!short) return []
  const said = findWording(spelled, short.wording)
  const tests = said.length > 0 ? short.names.flatMap((name) => findWording(spelled, name)) : []
  if (tests.length === 0) return []
  const { text } = spelled
  const isIn = (sentence: TextSpan) => (span: TextSpan) => span.start < sentence.end && span.end > sentence.start
  return splitSentences(text, { start: 0, end: text.length })
    .filter((sentence) => said.some(isIn(sentence)) && tests.some(isIn(sentence)))
    .map((span): Leak => ({ kind: 'leaks-result', what: test, span }))
}

/** In a passage, with spans in the report: what its text says, and where it lies over a result's own words. */
export function findLeaks({ text, quote }: Passage, sought: Sought): Leak[] {
  const said = findTextLeaks(text, sought).map((leak): Leak => {
    return { ...leak, span: { start: quote.start + leak.span.start, end: quote.start + leak.span.end } }
  })
  const overlaid = sought.results.flatMap(({ test, span }): Leak[] => {
    const shared = { start: Math.max(quote.start, span.start), end: Math.min(quote.end, span.end) }
    return shared.end > shared.start ? [{ kind: 'leaks-result', what: test, span: shared }] : []
  })
  return [...said, ...overlaid]
}
