// Moves a belief by one turn's evidence, as the persona does.
import type { MedicalGraph } from '../graph/medical-graph'
import type { Evidence } from '../metrics/read-evidence'
import { totalSupport } from '../metrics/total-support'
import type { Traits } from './persona-traits'
import type { Held } from './read-path'
import { softmax } from './softmax'

/** A leading hypothesis that nothing spoke against is kept at this share at least. */
const KEPT = 0.03
const LEADING = 0.2
/** Keeps a hypothesis of probability 0 within reach of evidence. */
const FLOOR = 1e-6

/**
 * `p(h) * exp(weight * s(h))`, normalised. `restlessness` in [0, 1] scales how much the weight varies; it costs one random number,
 * and one per hypothesis where there is no evidence and the persona drifts. Leaves the belief as it was without evidence otherwise.
 */
export function updateBelief(
  graph: MedicalGraph,
  belief: readonly Held[],
  news: readonly Evidence[],
  traits: Traits,
  restlessness: number,
  random: () => number,
): Held[] {
  const centred = () => 2 * random() - 1
  const weight = traits.evidenceWeight * Math.exp(traits.weightSpread * restlessness * centred())
  const isNews = news.some((pair) => pair.finding >= 0)
  if (!isNews && traits.drift === 0) return [...belief]
  const support = belief.map((held) => totalSupport(graph, held.position, news))
  const logWeights = belief.map(({ p }, index) => {
    const push = isNews ? weight * (support[index] ?? 0) : traits.drift * centred()
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
