// Things to order as menu entries: distinct names, and synonyms that mean one entry only.
import type { MenuEntry } from '../domain/case'
import { normalise } from '../graph/normalise'
import { isVague } from './agentclinic-words'
import { joinTexts, labelled, type LabelledText } from './readable-json'
import { testNameVariants } from './test-name-variants'

/** One thing to order before its names are made distinct; `parent` is the group it stands in. */
export interface Orderable {
  name: string
  parent: string
  parts: LabelledText[]
  /** Other names for the same order that the source gives. */
  aliases?: readonly string[]
}

/** No two names or synonyms of the entries compare alike. The result holds every part under its label. */
export function menuEntries(orderables: readonly Orderable[]): MenuEntry[] {
  const names = distinctNames(orderables)
  return withSynonyms(
    orderables.map(({ parts, aliases = [] }, index) => ({ name: names[index] ?? '', parts, aliases })),
  )
}

/** A name that stands twice gets the name of its group before it, and a number where that does not help. */
function distinctNames(orderables: readonly Orderable[]): string[] {
  const counts = new Map<string, number>()
  for (const { name } of orderables) counts.set(normalise(name), (counts.get(normalise(name)) ?? 0) + 1)
  const taken = new Set<string>()
  return orderables.map(({ name, parent }) => {
    const full = (counts.get(normalise(name)) ?? 0) > 1 ? labelled(parent, name) : name
    let distinct = full
    for (let copy = 2; taken.has(normalise(distinct)); copy += 1) distinct = `${full} (${copy})`
    taken.add(normalise(distinct))
    return distinct
  })
}

/** A synonym that would mean two entries, or is another entry's name, is nobody's. */
function withSynonyms(
  named: readonly { name: string; parts: LabelledText[]; aliases: readonly string[] }[],
): MenuEntry[] {
  const wanted = named.map(({ name, parts, aliases }) => [
    ...synonymsOf(name, parts),
    ...aliases.flatMap((alias) => [alias, ...testNameVariants(alias)]),
  ])
  const claims = new Map<string, number>()
  for (const keys of wanted.map((synonyms) => new Set(synonyms.map(normalise)))) {
    for (const key of keys) claims.set(key, (claims.get(key) ?? 0) + 1)
  }
  const names = new Set(named.map(({ name }) => normalise(name)))
  return named.map(({ name, parts }, index) => ({
    test: name,
    synonyms: distinct(wanted[index] ?? []).filter(
      (term) => normalise(term) !== '' && claims.get(normalise(term)) === 1 && !names.has(normalise(term)),
    ),
    result: joinTexts(parts.map(({ path, text }) => labelled(path.join(', '), text))),
    findings: [],
    quote: null,
  }))
}

/** Glucose in urine is not what an order of glucose means. */
const ofOtherSpecimen = /urin|stool|csf|lumbar|spinal fluid|aspirat|centesis|sputum|semen|saliva|biopsy/i

function synonymsOf(name: string, parts: readonly LabelledText[]): string[] {
  const labels = parts.flatMap(({ path }) => path.slice(-1)).filter((label) => !isVague(label))
  const qualified = labels.map((label) => `${name}: ${label}`)
  const bare = ofOtherSpecimen.test(name) ? [] : labels.flatMap((label) => [label, ...testNameVariants(label)])
  return [...testNameVariants(name), ...qualified, ...bare]
}

/** The first of those that compare alike. */
function distinct(terms: readonly string[]): string[] {
  const firsts = new Map(terms.toReversed().map((term) => [normalise(term), term]))
  return [...new Set(terms.map((term) => firsts.get(normalise(term)) ?? term))]
}
