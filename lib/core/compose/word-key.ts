// The words of a label whatever their order, for names that vocabularies turn round.
import { normalise } from '../graph/normalise'

/**
 * The words in alphabetical order, without the s of a possessive or plural: `Sclerosis, Tuberous` and `tuberous sclerosis` have one
 * key, `Wilson disease` and `Wilson's disease` too. What a hyphen or stroke joins is one word, because there the order counts: a rod-cone dystrophy
 * is no cone-rod dystrophy. '' for a text without any Latin letter or digit.
 */
export function wordKey(text: string): string {
  const words = text.split(/[\s,;]+/).map((word) => singular(normalise(word).replace(/ s$/, '')).replaceAll(' ', '-'))
  return words
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}

/** Rough, but alike on both sides: of words with more than three letters a last s goes, unless it is one of two. */
const singular = (word: string): string => word.replace(/(?<=[a-z]{2}[a-rt-z])s$/, '')
