// The names of a graph that several concepts of one kind carry.
import type { SharedNames } from '../domain/graph-integrity'
import type { Concept } from '../domain/graph'
import { normalise } from './normalise'

type Carriers = Map<string, Set<Concept>>

/** Of concepts of one kind; at most `limit` examples each. */
export function sharedNames(concepts: readonly Concept[], limit: number) {
  const labels: Carriers = new Map()
  const synonyms: Carriers = new Map()
  for (const concept of concepts) {
    carry(labels, concept.label, concept)
    for (const synonym of concept.synonyms) carry(synonyms, synonym, concept)
  }
  const sharedLabels = [...labels].filter(([, carriers]) => carriers.size > 1)
  const sharedSynonyms = [...synonyms].filter(([name, carriers]) => carriers.size > 1 && !labels.has(name))
  const asSynonyms = [...labels].flatMap(([name, carriers]): [string, Set<Concept>][] => {
    const others = [...(synonyms.get(name) ?? [])].filter((concept) => !carriers.has(concept))
    return others.length > 0 ? [[name, new Set([...carriers, ...others])]] : []
  })
  return {
    sharedLabels: sampleOf(sharedLabels, limit),
    sharedSynonyms: sampleOf(sharedSynonyms, limit),
    labelsAsSynonyms: sampleOf(asSynonyms, limit),
  }
}

function carry(carriers: Carriers, text: string, concept: Concept): void {
  const name = normalise(text)
  if (name === '') return
  const known = carriers.get(name)
  if (known) known.add(concept)
  else carriers.set(name, new Set([concept]))
}

function sampleOf(names: readonly (readonly [string, ReadonlySet<Concept>])[], limit: number): SharedNames {
  return {
    count: names.length,
    examples: names.slice(0, limit).map(([name, carriers]) => ({
      name,
      concepts: Array.from(carriers, ({ id, label }) => ({ id, label })),
    })),
  }
}
