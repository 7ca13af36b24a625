// Proposes concepts for a term that does not link, ranked, for a person to choose from; nothing is ever linked by these.
import type { ConceptKind } from '../domain/graph'
import { type Dictionary, dictionaryOf, findBag } from './dictionary'
import { contentWords, foldedWords } from './dictionary-words'
import { linkCandidates } from '../graph/link-candidates'
import type { MedicalGraph } from '../graph/medical-graph'
import { normalise } from '../graph/normalise'
import { proposeByWords } from './propose-by-words'
import { proposedWordings, type ProposedWording } from './propose-wordings'

/** spelling: the same words, spelt, ordered or qualified otherwise; part: one part of a composite; words, letters: alike. */
export type ProposalReason = 'spelling' | 'part' | 'words' | 'letters'

/** `matched`: the normalised label or synonym that was closest; `score` in (0, 1]; `part`: the part of a composite term it stands for. */
export type ConceptProposal = {
  id: string
  label: string
  matched: string
  score: number
  why: ProposalReason
  part?: string
}

const WORDS_WEIGHT = 0.85
const LETTERS_WEIGHT = 0.75

/**
 * Up to `limit` concepts of a kind that `label` may mean, the likeliest first; each once. Deterministic: ties go to the label in
 * alphabetical order, then the id. Throws a RangeError unless `limit` is a positive integer.
 */
export function proposeConcepts(
  graph: MedicalGraph,
  kind: ConceptKind,
  label: string,
  limit: number,
): ConceptProposal[] {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit must be a positive integer, not ${limit}`)
  if (normalise(label) === '') return []
  const dictionary = dictionaryOf(graph, [kind])
  const wordings = proposedWordings(label)
  const best = new Map<string, ConceptProposal>()
  const offer = (proposal: ConceptProposal) => {
    const known = best.get(proposal.id)
    if (!known || known.score < proposal.score) best.set(proposal.id, proposal)
  }
  for (const wording of wordings) for (const proposal of sameWords(dictionary, wording)) offer(proposal)
  for (const wording of wordings) for (const proposal of likeWords(dictionary, wording, limit)) offer(proposal)
  for (const { id, label: name, matched, similarity } of linkCandidates(graph, kind, label, limit)) {
    offer({ id, label: name, matched, score: similarity * LETTERS_WEIGHT, why: 'letters' })
  }
  return [...best.values()].sort(byRank).slice(0, limit)
}

function byRank(a: ConceptProposal, b: ConceptProposal): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.label !== b.label) return a.label < b.label ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** Concepts of wordings with exactly these words, in any order. */
function sameWords(dictionary: Dictionary, { text, weight, part }: ProposedWording): ConceptProposal[] {
  const numbers = contentWords(foldedWords(text)).map((word) => dictionary.table.numbers.get(word))
  if (numbers.length === 0 || !numbers.every((number) => number !== undefined)) return []
  const entries = findBag(dictionary, numbers)?.entries ?? []
  return entries.map(({ wording }) => ({
    ...describe(dictionary, wording.concept),
    matched: wording.normalised,
    score: weight,
    ...reason(part, 'spelling'),
  }))
}

function likeWords(dictionary: Dictionary, { text, weight, part }: ProposedWording, limit: number): ConceptProposal[] {
  return proposeByWords(dictionary, text, 2 * limit).map(({ wording, similarity }) => ({
    ...describe(dictionary, wording.concept),
    matched: wording.normalised,
    score: similarity * weight * WORDS_WEIGHT,
    ...reason(part, 'words'),
  }))
}

const reason = (part: string | undefined, why: ProposalReason) =>
  part === undefined ? { why } : { why: 'part' as const, part }

const describe = ({ graph }: Dictionary, id: string) => ({ id, label: graph.concept(id)?.label ?? id })
