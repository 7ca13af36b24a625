// From a laboratory result to what it says of a finding: by the test's own outcomes, else by the finding's wording.
import type { TestOutcome } from '../domain/graph'
import type { Polarity } from '../domain/finding'
import { type BagEntry, type Dictionary, findBag } from './dictionary'
import { contentWords, foldedWords, roleOf, FILLER } from './dictionary-words'
import { laboratoryNames } from './lab-names'
import { linkTerm } from '../graph/link-term'
import { normalise } from '../graph/normalise'

/** One concept, or several where the wording does not tell. */
export type LabFinding = { readonly concepts: readonly string[]; readonly polarity: Polarity }

/** The folded word that a finding's wording has for an outcome; a normal or negative result denies it. */
const directions: Record<TestOutcome, { word: string; polarity: Polarity }> = {
  H: { word: 'high', polarity: 'present' },
  L: { word: 'low', polarity: 'present' },
  N: { word: 'abnormal', polarity: 'absent' },
  POS: { word: 'positive', polarity: 'present' },
  NEG: { word: 'positive', polarity: 'absent' },
}

/**
 * What the outcome of a test of this name says. A normal result denies the abnormality of what was measured: the finding so worded, else
 * the common parent of too much and too little, else the one of the two that the graph holds. Null where the graph has no such finding.
 */
export function findLabFinding(dictionary: Dictionary, name: string, outcome: TestOutcome): LabFinding | null {
  const byTest = findingOfTest(dictionary, name, outcome)
  if (byTest) return byTest
  const { word, polarity } = directions[outcome]
  const concepts = conceptsWith(dictionary, word, name)
  if (concepts.length > 0) return { concepts, polarity }
  return outcome === 'N' ? eitherWay(dictionary, name) : null
}

function findingOfTest({ graph, chosen }: Dictionary, name: string, outcome: TestOutcome): LabFinding | null {
  const test = linkTerm(graph, 'test', { label: name }, chosen?.choices)
  if (test.status !== 'linked') return null
  const told = graph.outcomesOf(test.id).flatMap(({ finding, outcomes }) => {
    const polarity = outcomes?.[outcome]
    return polarity ? [{ concepts: [finding], polarity }] : []
  })
  return told.find(({ polarity }) => polarity === 'present') ?? told[0] ?? null
}

function eitherWay(dictionary: Dictionary, name: string): LabFinding | null {
  const [high, ...moreHigh] = conceptsWith(dictionary, 'high', name)
  const [low, ...moreLow] = conceptsWith(dictionary, 'low', name)
  if (moreHigh.length > 0 || moreLow.length > 0) return null
  if (high === undefined || low === undefined) {
    const only = high ?? low
    return only === undefined ? null : { concepts: [only], polarity: 'absent' }
  }
  const { graph } = dictionary
  const parents = new Set(graph.parentsOf(high))
  const shared = graph.parentsOf(low).find((parent) => parents.has(parent))
  return shared === undefined ? null : { concepts: [shared], polarity: 'absent' }
}

function conceptsWith(dictionary: Dictionary, direction: string, name: string): string[] {
  for (const wording of laboratoryNames(normalise(name))) {
    const words = contentWords(foldedWords(wording))
    const bare = words.filter((word) => roleOf(word) !== FILLER)
    for (const kept of [words, bare]) {
      const numbers = [direction, ...kept].map((word) => dictionary.table.numbers.get(word))
      if (kept.length === 0 || !numbers.every((number) => number !== undefined)) continue
      const entries = findBag(dictionary, numbers)?.entries.filter(({ wording: { kind } }) => kind === 'finding') ?? []
      const best = surest(entries)
      if (best.length > 0) return [...new Set(best.map((entry) => entry.wording.concept))]
    }
  }
  return []
}

/** Those that a person chose, else those by a label, else all. */
function surest(entries: readonly BagEntry[]): readonly BagEntry[] {
  const chosen = entries.filter(({ wording }) => wording.isChosen)
  if (chosen.length > 0) return chosen
  const labels = entries.filter(({ wording }) => wording.isLabel)
  return labels.length > 0 ? labels : entries
}
