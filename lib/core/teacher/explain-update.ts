// The reasoning after the results: what came back and which hypotheses it moved.
import type { Polarity } from '../domain/finding'
import type { Answer } from '../domain/tree'
import type { MedicalGraph } from '../graph/medical-graph'
import type { Evidence } from '../metrics/read-evidence'
import { totalSupport } from '../metrics/total-support'
import { movingFindings } from './moving-findings'
import { inSentence, listed, share } from './phrases'
import type { Held } from './read-path'

const MOVED = 0.03
const NAMED = 3

/** What each answer showed. */
export function explainAnswers(answers: readonly Answer[]): string {
  return answers
    .map(({ test, available, findings }) => {
      if (!available) return `${test} could not be obtained, so that question stays open.`
      if (findings.length === 0) return `${test} showed nothing to weigh.`
      const named = (wanted: Polarity) =>
        listed(findings.filter(({ polarity }) => polarity === wanted).map(({ label }) => inSentence(label)))
      const [shown, missing] = [named('present'), named('absent')]
      if (missing === '') return `${test} showed ${shown}.`
      return shown === '' ? `${test} did not show ${missing}.` : `${test} showed ${shown}, but not ${missing}.`
    })
    .join(' ')
}

/** The hypotheses that moved by three points or more, the largest move first, and the findings that moved them. */
export function explainUpdate(
  graph: MedicalGraph,
  before: readonly Held[],
  after: readonly Held[],
  news: readonly Evidence[],
): string {
  const moves = movesBetween(before, after)
  const mean = moves.reduce((sum, { held, from }) => sum + from * totalSupport(graph, held.position, news), 0)
  const told = moves
    .filter(({ held, from }) => Math.abs(held.p - from) >= MOVED)
    .sort((a, b) => Math.abs(b.held.p - b.from) - Math.abs(a.held.p - a.from))
    .slice(0, NAMED)
    .map(({ held, from }) => {
      const direction = held.p > from ? 'rises' : 'falls'
      return `${held.label} ${direction} from ${share(from)} to ${share(held.p)} ${cause(graph, held, from, news, mean)}.`
    })
  const first = after[0]
  if (told.length > 0 || !first) return told.join(' ')
  return `The differential stays as it was, with ${first.label} in front (${share(first.p)}).`
}

type Move = { readonly held: Held; readonly from: number }

function movesBetween(before: readonly Held[], after: readonly Held[]): Move[] {
  const earlier = new Map(before.map((held) => [held.key, held.p]))
  const named = new Set(after.map((held) => held.key))
  const unlisted = before
    .filter((held) => !named.has(held.key))
    .map((held) => ({ held: { ...held, p: 0 }, from: held.p }))
  return [...after.map((held) => ({ held, from: earlier.get(held.key) ?? 0 })), ...unlisted]
}

/** What the clinician credits a move to; where the move runs against the evidence, the evidence is misread as its cause. */
function cause(graph: MedicalGraph, held: Held, from: number, news: readonly Evidence[], mean: number): string {
  if (news.length === 0) return 'on reflection'
  const isRise = held.p > from
  const lead = totalSupport(graph, held.position, news) - mean
  const { inFavour, against } = movingFindings(graph, held.position, news)
  const followsEvidence = isRise ? lead >= 0 : lead <= 0
  const credited = followsEvidence === isRise ? inFavour : against
  if (credited.length > 0) return `on ${listed(credited)}`
  return isRise ? 'as the alternatives lose ground' : 'as other explanations gain ground'
}
