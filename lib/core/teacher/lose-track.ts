// The lapses of a forgetful clinician: hypotheses that vanish and come back without a reason.
import type { MedicalGraph } from '../graph/medical-graph'
import type { Evidence } from '../metrics/read-evidence'
import { totalSupport } from '../metrics/total-support'
import type { Traits } from './persona-traits'
import { DISCARDED, type Held, type PathState } from './read-path'

const LEADING = 0.2
const FORGOTTEN = 0.002
const REVIVED = 0.4

/**
 * With the persona's chances, sets one leading hypothesis that the news does not speak against almost to 0, and raises one discarded earlier that
 * the news does not speak for to 0.4; the others keep their proportions. Costs two random numbers.
 */
export function loseTrack(
  graph: MedicalGraph,
  belief: readonly Held[],
  state: PathState,
  news: readonly Evidence[],
  traits: Traits,
  random: () => number,
): Held[] {
  const support = (held: Held) => totalSupport(graph, held.position, news)
  const before = new Map(state.stated.map((held) => [held.key, held.p]))
  let current = [...belief]
  if (random() < traits.drop) {
    const leading = current.filter((held) => (before.get(held.key) ?? 0) >= LEADING && support(held) >= 0)
    const forgotten = leading.sort((a, b) => b.p - a.p)[0]
    if (forgotten) current = withShare(current, forgotten.key, FORGOTTEN)
  }
  if (random() < traits.resurrect) {
    const discarded = current.filter((held) => {
      return state.everHeld.has(held.key) && (before.get(held.key) ?? 0) <= DISCARDED && support(held) <= 0
    })
    const revived = discarded.sort((a, b) => b.p - a.p)[0]
    if (revived) current = withShare(current, revived.key, REVIVED)
  }
  return current
}

/** Sets one hypothesis to `share` and scales the others to what is left. */
function withShare(belief: readonly Held[], key: string, share: number): Held[] {
  const others = belief.reduce((sum, held) => sum + (held.key === key ? 0 : held.p), 0)
  if (others <= 0) return [...belief]
  return belief.map((held) => ({ ...held, p: held.key === key ? share : (held.p * (1 - share)) / others }))
}
