// Ids that an ontology has retired: each becomes a further id of what replaces it, or is dropped.
import type { Concept } from '../domain/graph'
import type { DraftContent, Retirement } from './graph-draft'

/** The concepts, with retired ids among their cross-references; `content.aliases` then leads from each to its concept. */
export function followRetired(content: DraftContent): Map<string, Concept> {
  const { concepts, retired, aliases, notes } = content
  const earlier = new Map<string, string[]>()
  for (const [id, retirement] of retired) {
    const heir = concepts.has(id) ? null : findHeir(id, content)
    if (heir === null) notes.push({ ...describeLoss(id, retirement), kind: 'obsolete term dropped' })
    else {
      aliases.set(id, heir)
      earlier.set(heir, [...(earlier.get(heir) ?? []), id])
    }
  }
  return new Map([...concepts].map(([id, concept]) => [id, withXrefs(concept, earlier.get(id))]))
}

function describeLoss(id: string, { place, replacements, consider }: Retirement) {
  const replaced =
    replacements.length === 0
      ? 'has no replacement'
      : `its replacement is not one concept of the file: ${replacements.join(', ')}`
  const hint = consider.length > 0 ? `; the file says to consider ${consider.join(', ')}` : ''
  return { place, detail: `${id} is obsolete and ${replaced}${hint}` }
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
