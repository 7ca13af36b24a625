// The update of a belief beside the one that the evidence asks for.
import { type ExplainedUpdate, SHOWN_HYPOTHESES, type UpdatePart } from '../domain/explained-turn'
import { clamp } from './clamp'
import type { NamedHypothesis } from './explain-belief'
import type { ExplainContext } from './explain-context'
import { explainSupport, type PlacedEvidence } from './explain-support'

const FLOOR = 0.001
const MOVED = 0.02
const ROUNDING = 1e-12

/**
 * RAC_t and BUC_t with the three beliefs they compare, hypotheses with the largest stated probability first; null where both beliefs are empty.
 *
 * @example explainUpdate(context, [], [], []) // null
 */
export function explainUpdate(
  context: ExplainContext,
  previous: readonly NamedHypothesis[],
  current: readonly NamedHypothesis[],
  evidence: readonly PlacedEvidence[],
): ExplainedUpdate | null {
  const parts = partsOf(context, previous, current, evidence)
  if (parts.length === 0) return null
  const moved = distance(parts, 'after', 'before')
  const askedDistance = distance(parts, 'asked', 'before')
  const missed = evidence.length > 0 ? distance(parts, 'after', 'asked') : moved
  const rule = evidence.length === 0 ? 'no-evidence' : moved < MOVED ? 'stayed' : 'moved'
  const movement = sumOf(parts, (part) => Math.abs(settled(part.after - part.before)))
  const agreeing = sumOf(parts, (part) => (part.direction === 'asked' ? Math.abs(part.after - part.before) : 0))
  const rac = { moved: agreeing / movement, stayed: 1 - askedDistance, 'no-evidence': 1 - moved }[rule]
  const ranked = parts.toSorted(
    (a, b) => Math.max(b.statedBefore, b.statedAfter) - Math.max(a.statedBefore, a.statedAfter),
  )
  return {
    ...{ rule, moved, askedDistance, missed, agreeing, movement, rac: clamp(rac, 0, 1), buc: clamp(1 - missed, 0, 1) },
    parts: ranked.slice(0, SHOWN_HYPOTHESES),
    hidden: { hypotheses: Math.max(0, ranked.length - SHOWN_HYPOTHESES) },
  }
}

function partsOf(
  context: ExplainContext,
  previous: readonly NamedHypothesis[],
  current: readonly NamedHypothesis[],
  evidence: readonly PlacedEvidence[],
): UpdatePart[] {
  const union = new Map([...previous, ...current].map((hypothesis) => [hypothesis.key, hypothesis]))
  const stated = (belief: readonly NamedHypothesis[]) => new Map(belief.map(({ key, p }) => [key, p]))
  const [from, to] = [stated(previous), stated(current)]
  const hypotheses = [...union.values()]
  const floored = (belief: ReadonlyMap<string, number>) =>
    normalised(hypotheses.map(({ key }) => Math.max(FLOOR, belief.get(key) ?? 0)))
  const [before, after] = [floored(from), floored(to)]
  const supports = hypotheses.map(({ position }) => explainSupport(context, position, evidence))
  const asked = normalised(supports.map(({ total }, i) => (before[i] ?? 0) * Math.exp(total)))
  return hypotheses.map(({ key, term }, i) => {
    const place = { before: before[i] ?? 0, after: after[i] ?? 0, asked: asked[i] ?? 0 }
    const support = supports[i] ?? explainSupport(context, -1, [])
    const given = { statedBefore: from.get(key) ?? 0, statedAfter: to.get(key) ?? 0 }
    return { term, ...given, ...place, direction: directionOf(place), support }
  })
}

function directionOf({
  before,
  after,
  asked,
}: Pick<UpdatePart, 'before' | 'after' | 'asked'>): UpdatePart['direction'] {
  const change = settled(after - before)
  if (change === 0) return 'still'
  return change * settled(asked - before) > 0 ? 'asked' : 'against'
}

const settled = (change: number) => (Math.abs(change) < ROUNDING ? 0 : change)

const sumOf = (parts: readonly UpdatePart[], valueOf: (part: UpdatePart) => number) =>
  parts.reduce((total, part) => total + valueOf(part), 0)

type Side = 'before' | 'after' | 'asked'
const distance = (parts: readonly UpdatePart[], a: Side, b: Side) =>
  0.5 * sumOf(parts, (part) => Math.abs(part[a] - part[b]))

function normalised(weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
