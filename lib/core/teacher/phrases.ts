// Small pieces of clinical English: findings, lists and shares as they read within a sentence.
import type { Polarity } from '../domain/finding'
import type { MedicalGraph } from '../graph/medical-graph'

/** First words of finding labels that keep their capital within a sentence. */
const properNames = new Set(
  `Babinski Borrelia Brudzinski Chlamydia Clostridioides Coombs Cullen Gottron Gram Helicobacter Homans Janeway Kernig Lachman Legionella Leptospira
  Lhermitte Murphy Osler Phalen Raynaud Roth Salmonella Shiga Tinel Trousseau Virchow`.split(/\s+/),
)

/** "ptosis", "HLA-B27 positive", "Murphy sign": lower case at the start unless the first word is a name or an abbreviation. */
export function inSentence(label: string): string {
  const [first = ''] = label.split(' ')
  const isOrdinaryWord = /^(\p{Lu}[\p{Ll}'-]+,?|Anti-.*)$/u.test(first)
  return isOrdinaryWord && !properNames.has(first) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label
}

/** "fever", or "the absence of fever". */
export function findingPhrase(graph: MedicalGraph, finding: number, polarity: Polarity): string {
  const id = graph.findingIds[finding] ?? ''
  const words = inSentence(graph.concept(id)?.label ?? id)
  return polarity === 'absent' ? `the absence of ${words}` : words
}

/** "a", "a and b", "a, b and c"; '' for none. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** "46%"; "under 1%" and "over 99%" at the ends. */
export function share(p: number): string {
  if (p < 0.01) return 'under 1%'
  return p > 0.99 ? 'over 99%' : `${Math.round(p * 100)}%`
}

/** One of the wordings; costs one random number. */
export function oneOf(wordings: readonly [string, ...string[]], random: () => number): string {
  return wordings[Math.floor(random() * wordings.length)] ?? wordings[0]
}
