// How a differential moved against the turn before it.
import { normalise } from '@/lib/core/graph/normalise'
import type { Hypothesis } from '@/lib/core/domain/tree'

export type HypothesisChange = {
  label: string
  /** Probability in [0, 1]; null where the teacher only ranked. */
  p: number | null
  /** Whole percentage points against the parent; null where there is no parent, or either probability is unknown. */
  points: number | null
  /** `new`: not in the parent's differential. `dropped`: in the parent's, no longer here (p is then the parent's). */
  kind: 'kept' | 'new' | 'dropped' | 'first'
}

/**
 * This turn's hypotheses, most probable first (in the given order where unranked), then those the parent had and this one has
 * not. Hypotheses are the same where their concepts are, or where either lacks one and their normalised labels agree. Against no
 * parent every hypothesis is `first`.
 */
export function differentialChange(
  current: readonly Hypothesis[],
  parent: readonly Hypothesis[] | null,
): HypothesisChange[] {
  const ordered = [...current].sort((a, b) => (b.p ?? -1) - (a.p ?? -1))
  const here = ordered.map((hypothesis) => changeOf(hypothesis, parent))
  const gone = (parent ?? []).filter((hypothesis) => !current.some((other) => isSame(hypothesis, other)))
  return [...here, ...gone.map(({ label, p }) => ({ label, p, points: null, kind: 'dropped' as const }))]
}

/** The most probable hypothesis with its change; null where the differential is empty. */
export function leadingHypothesis(
  current: readonly Hypothesis[],
  parent: readonly Hypothesis[] | null,
): HypothesisChange | null {
  return differentialChange(current, parent).find((change) => change.kind !== 'dropped') ?? null
}

function changeOf(hypothesis: Hypothesis, parent: readonly Hypothesis[] | null): HypothesisChange {
  const { label, p } = hypothesis
  if (!parent) return { label, p, points: null, kind: 'first' }
  const before = parent.find((other) => isSame(hypothesis, other))
  if (!before) return { label, p, points: p === null ? null : Math.round(p * 100), kind: 'new' }
  const points = p === null || before.p === null ? null : Math.round(p * 100) - Math.round(before.p * 100)
  return { label, p, points, kind: 'kept' }
}

function isSame(a: Hypothesis, b: Hypothesis): boolean {
  if (a.concept !== null && b.concept !== null) return a.concept === b.concept
  return normalise(a.label) === normalise(b.label)
}
