// How far physicians and the metrics part on one trajectory, and in which direction.
import type { FinalLabelValue } from './consensus'
import type { Decision } from './filter'
import type { TrajectoryLabel } from './trajectory-label'

/** `too-strict`: physicians let stand what the metrics hold against the trajectory; `too-lenient`: the other way round. */
export type DisagreementDirection = 'too-strict' | 'too-lenient'

/** One turn of the path, root first: the consensus on it, and what was measured of it. `flags`: how many flags stand. */
export type WeighedTurn = {
  readonly label: FinalLabelValue | null
  readonly rac: number | null
  readonly og: number | null
  readonly flags: number
}

export type WeighedTrajectory = {
  readonly label: TrajectoryLabel
  readonly turns: readonly WeighedTurn[]
  readonly decision: Pick<Decision, 'kind' | 'turns'>
  /** Predicted by the calibration that decided; null without one. */
  readonly acceptance: number | null
}

/** `path` and `turn` in [0, 1]; `at`: the place of the turn that `turn` speaks of, from 0. */
export type DisagreementStrength = {
  readonly direction: DisagreementDirection
  readonly strength: number
  readonly path: number
  readonly turn: number
  readonly at: number | null
}

/** From here on a turn's own disagreement counts. */
const TURN_MIN = 0.5
/** Strengths are compared to four decimals, so that equal ones keep the order of their ids. */
const DECIMALS = 10_000

/**
 * The metrics' word on a turn: the smallest of its RAC and OG, 0 where a flag stands. In [0, 1]; null where nothing of it was measured
 * (the first turn, a diagnosis without a flag): the metrics then say nothing for or against it.
 */
export function wordOnTurn({ rac, og, flags }: Omit<WeighedTurn, 'label'>): number | null {
  if (flags > 0) return 0
  const measured = [rac, og].filter((value) => value !== null)
  return measured.length > 0 ? Math.min(...measured) : null
}

/**
 * `strength = (2 * path + turn) / 3`, in (0, 1], of the direction in which it is larger; null where the two do not part.
 *
 * `path`: with `kept` the share of turns the filter keeps, `stands` the share physicians let stand (1 accepted, k/n an accepted prefix, 0 rejected), it
 * is |kept - stands|; where an acceptance was predicted, the mean of that and of how far the prediction is on the wrong side of the label. 0 of a
 * trajectory on which physicians came to no word. `turn`: the largest `1 - word` of an accepted turn, or `word` of a rejected one; below 0.5 it is 0.
 * Source: this project's own definition (docs/disagreements.md).
 */
export function measureDisagreement(trajectory: WeighedTrajectory): DisagreementStrength | null {
  const strict = strengthOf(trajectory, 'too-strict')
  const lenient = strengthOf(trajectory, 'too-lenient')
  const stronger = strict.strength >= lenient.strength ? strict : lenient
  return stronger.strength > 0 ? stronger : null
}

function strengthOf(trajectory: WeighedTrajectory, direction: DisagreementDirection): DisagreementStrength {
  const path = partOfPath(trajectory, direction)
  const { turn, at } = partOfTurns(trajectory.turns, direction)
  return { direction, path, turn, at, strength: Math.round(((2 * path + turn) / 3) * DECIMALS) / DECIMALS }
}

function partOfPath({ label, turns, decision, acceptance }: WeighedTrajectory, direction: DisagreementDirection) {
  if (label.kind === 'open' || turns.length === 0) return 0
  const stands = label.kind === 'rejected' ? 0 : label.turns / turns.length
  const kept = decision.turns / turns.length
  const sign = direction === 'too-strict' ? 1 : -1
  const gap = sign * (stands - kept)
  if (gap <= 0) return 0
  if (acceptance === null) return gap
  const y = label.kind === 'accepted' ? 1 : 0
  return (gap + Math.max(0, sign * (y - acceptance))) / 2
}

function partOfTurns(turns: readonly WeighedTurn[], direction: DisagreementDirection) {
  const wanted: FinalLabelValue = direction === 'too-strict' ? 'ACCEPT' : 'REJECT'
  return turns.reduce<{ turn: number; at: number | null }>(
    (strongest, turn, at) => {
      const word = turn.label === wanted ? wordOnTurn(turn) : null
      const part = word === null ? 0 : direction === 'too-strict' ? 1 - word : word
      return part >= TURN_MIN && part > strongest.turn ? { turn: part, at } : strongest
    },
    { turn: 0, at: null },
  )
}
