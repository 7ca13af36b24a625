// Moves a belief by one turn's evidence, as the persona does.
import type { MedicalGraph } from '../graph/medical-graph'
import type { Evidence } from '../metrics/read-evidence'
import { totalSupport } from '../metrics/total-support'
import type { PersonaDraw } from './persona-draw'
import type { Held } from './read-path'
import { softmax } from './softmax'

/** A leading hypothesis that nothing spoke against is kept at this share at least. */
const KEPT = 0.03
const LEADING = 0.2
/** Keeps a hypothesis of probability 0 within reach of evidence. */
const FLOOR = 1e-6

/**
 * `p(h) * exp(weight * s(h))`, normalised, the weight varying with the temperature up to 1. Costs one random number per hypothesis. Without
 * evidence the belief stays as it was, unless the persona drifts.
 */
export function updateBelief(
  graph: MedicalGraph,
  belief: readonly Held[],
  news: readonly Evidence[],
  { traits, temperature, random }: PersonaDraw,
): Held[] {
  const centred = () => 2 * random() - 1
  const spread = traits.weightSpread * Math.min(1, temperature)
  const isNews = news.some((pair) => pair.finding >= 0)
  if (!isNews && traits.drift === 0) return [...belief]
  const support = belief.map((held) => totalSupport(graph, held.position, news))
  const logWeights = belief.map(({ p }, index) => {
    const push = isNews
      ? traits.evidenceWeight * Math.exp(spread * centred()) * (support[index] ?? 0)
      : traits.drift * centred()
    return Math.log(Math.max(p, FLOOR)) + push
  })
  const moved = softmax(logWeights)
  if (!traits.keepsUnrefuted) return belief.map((held, index) => ({ ...held, p: moved[index] ?? 0 }))
  const kept = belief.map((held, index) => {
    const isUnrefuted = held.p >= LEADING && (support[index] ?? 0) >= 0
    return Math.max(moved[index] ?? 0, isUnrefuted ? KEPT : 0)
  })
  const sum = kept.reduce((total, p) => total + p, 0)
  return belief.map((held, index) => ({ ...held, p: (kept[index] ?? 0) / sum }))
}
