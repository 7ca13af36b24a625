// Reads a clinical text: every concept it mentions, with its place, whether it is present or absent, and how that was read.
import type { AmbiguousMention, PassedMention, TextLink, TextReading } from '../domain/text-link'
import type { TextSpan } from '../domain/text-span'
import type { Dictionary } from './dictionary'
import { findLabFinding } from './lab-findings'
import { findLabValues, type LabValue } from './lab-values'
import type { MedicalGraph } from '../graph/medical-graph'
import type { CueSpan } from './negation-cues'
import { readStatements, type Statement } from './negation'
import { settleAbbreviations } from './text-abbreviations'
import { findMentions, type Mention } from './text-mentions'
import { type TextTokens, tokenise } from './text-tokens'

type Read =
  | { list: 'links'; item: TextLink }
  | { list: 'ambiguous'; item: AmbiguousMention }
  | { list: 'passedOver'; item: PassedMention }

/**
 * Links the longest wordings of the dictionary's concepts, left to right; none overlap, and no ambiguous wording is guessed. What is said
 * of relatives, supposed or to be ruled out is passed over. `subject` names the test that the text is the result of. Time is linear in
 * the text.
 */
export function linkText(dictionary: Dictionary, text: string, subject?: string): TextReading {
  const tokens = tokenise(dictionary, text)
  const mentions = settleAbbreviations(dictionary, tokens, findMentions(dictionary, tokens))
  const statements = readStatements(tokens, mentions)
  const values = dictionary.kinds.includes('finding') ? readLabValues(dictionary, text, subject) : []
  const read = mentions.map((mention, i) => describe(dictionary, tokens, mention, statements[i]))
  const reading: TextReading = { links: [], ambiguous: [], passedOver: [] }
  for (const entry of merge(read, values)) {
    if (entry.list === 'links') reading.links.push(entry.item)
    else if (entry.list === 'ambiguous') reading.ambiguous.push(entry.item)
    else reading.passedOver.push(entry.item)
  }
  return reading
}

/** A result takes the place of what is mentioned within it. Both lists are in the order of the text. */
function merge(mentions: readonly Read[], values: readonly Read[]): Read[] {
  const merged: Read[] = []
  let next = 0
  for (const value of values) {
    for (let read = mentions[next]; read && read.item.start < value.item.end; read = mentions[next]) {
      if (read.item.end <= value.item.start) merged.push(read)
      else if (read.item.start < value.item.start) value.item.start = read.item.end
      next += 1
    }
    merged.push(value)
  }
  return [...merged, ...mentions.slice(next)]
}

function describe({ graph }: Dictionary, tokens: TextTokens, mention: Mention, statement: Statement | undefined): Read {
  const { kind, concepts, how, first, last } = mention
  const span = spanOf(tokens, first, last)
  const place = { ...span, text: tokens.text.slice(span.start, span.end), kind }
  const cue = statement?.cue ? spanOfCue(tokens, statement.cue) : null
  if (cue && (statement?.kind === 'hypothetical' || statement?.kind === 'family-history')) {
    const [concept = ''] = concepts
    return {
      list: 'passedOver',
      item: { ...place, concept, label: labelOf(graph, concept), reason: statement.kind, cue },
    }
  }
  const polarity = statement?.kind === 'absent' ? 'absent' : 'present'
  const [concept, ...others] = concepts
  if (concept === undefined || others.length > 0) {
    const candidates = concepts.map((id) => ({ id, label: labelOf(graph, id) }))
    return { list: 'ambiguous', item: { ...place, polarity, candidates } }
  }
  return { list: 'links', item: { ...place, concept, label: labelOf(graph, concept), polarity, how, cue } }
}

const labelOf = (graph: MedicalGraph, id: string) => graph.concept(id)?.label ?? id
const spanOfCue = (tokens: TextTokens, { first, last }: CueSpan): TextSpan => spanOf(tokens, first, last)
const spanOf = ({ starts, ends }: TextTokens, first: number, last: number): TextSpan => ({
  start: starts[first] ?? 0,
  end: ends[last] ?? 0,
})

function readLabValues(dictionary: Dictionary, text: string, subject: string | undefined): Read[] {
  return findLabValues(text, subject).flatMap((value) => readLabValue(dictionary, text, value))
}

function readLabValue(dictionary: Dictionary, text: string, value: LabValue): Read[] {
  const { graph } = dictionary
  for (const name of value.names) {
    const found = findLabFinding(dictionary, name.text, value.outcome)
    if (!found) continue
    const place = {
      start: name.start,
      end: value.end,
      text: text.slice(name.start, value.end),
      kind: 'finding' as const,
    }
    const { polarity, concepts } = found
    const named = concepts.map((id) => ({ id, label: labelOf(graph, id) }))
    const [only, ...others] = named
    if (only === undefined || others.length > 0) {
      return [{ list: 'ambiguous', item: { ...place, polarity, candidates: named } }]
    }
    const cue = polarity === 'absent' ? { start: place.start, end: place.end } : null
    const { id: concept, label } = only
    return [{ list: 'links', item: { ...place, concept, label, polarity, how: 'lab-value', cue } }]
  }
  return []
}
