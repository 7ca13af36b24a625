// Ids that an ontology has retired: each becomes a further id of what replaces it, or is dropped.
import type { Concept } from '../domain/graph'
import type { DraftContent } from './graph-draft'

/** The concepts, with retired ids among their cross-references; `content.aliases` then leads from each to its concept. */
export function followRetired(content: DraftContent): Map<string, Concept> {
  const { concepts, retired, aliases, notes } = content
  const earlier = new Map<string, string[]>()
  for (const [id, { place, replacements }] of retired) {
    const heir = concepts.has(id) ? null : findHeir(id, content)
    if (heir !== null) {
      aliases.set(id, heir)
      earlier.set(heir, [...(earlier.get(heir) ?? []), id])
      continue
    }
    const detail = `${id} is obsolete and ${replacements.length === 0 ? 'has no replacement' : `its replacement is not one concept of the file: ${replacements.join(', ')}`}`
    notes.push({ place, kind: 'obsolete term dropped', detail })
  }
  return new Map([...concepts].map(([id, concept]) => [id, withXrefs(concept, earlier.get(id))]))
}

/** Follows replacements, one each, until a concept; a ring or a fork ends nowhere. */
function findHeir(start: string, { concepts, retired, aliases }: DraftContent): string | null {
  const passed = new Set([start])
  let [next, ...others] = retired.get(start)?.replacements ?? []
  while (next !== undefined && others.length === 0 && !passed.has(next)) {
    if (concepts.has(next)) return next
    passed.add(next)
    const known = aliases.get(next)
    if (known !== undefined && concepts.has(known)) return known
    ;[next, ...others] = retired.get(next)?.replacements ?? []
  }
  return null
}

function withXrefs(concept: Concept, ids: readonly string[] | undefined): Concept {
  return ids ? { ...concept, xrefs: [...new Set([...(concept.xrefs ?? []), ...ids])] } : concept
}
