// What makes a tree worth a physician's time: the scores that inclusion probabilities are made of.
import { type DecisionKind } from '@/lib/core/domain/filter'
import { type Outcome } from '@/lib/core/domain/score'

/** Shares of the three reasons to look; at least 0 and not all 0. */
export interface SamplingMix {
  /** Every tree alike. */
  audit: number
  /** What the certificate is about: trajectories that could be accepted, for the time that reading takes. */
  boundary: number
  /** The filter against the outcome, or reviewers against each other. */
  disagreement: number
}

export interface SamplingCandidate {
  /** `p`: predicted acceptance in [0, 1], null where there is no calibration. */
  trajectories: readonly { p: number | null; outcome: Outcome; decision: DecisionKind }[]
  /** Share of earlier verdicts on the tree that disagreed, in [0, 1]; 0 where nobody looked. */
  reviewerDisagreement: number
  /** How long reading it is expected to take, above 0; all take alike where left out. */
  minutes?: number
}

/** Predictions further below the threshold than this are not expected to be accepted, whatever threshold comes out. */
const REACH = 0.5

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/**
 * How likely a verdict on a trajectory is to count where the threshold is sought: 1 at or above it, falling linearly to 0 at `REACH`
 * below. Only what a filter accepts says anything of its precision. 1 without a prediction or threshold: nothing is known yet.
 */
function leverage(p: number | null, threshold: number | null): number {
  if (p === null || threshold === null) return 1
  return Math.min(1, Math.max(0, 1 - (threshold - p) / REACH))
}

/**
 * The bound of the test asks for no regard to minutes at all, the variance for their root (Neyman's allocation); the simulation of
 * `bench verdicts` takes the fewest hours in between.
 */
const COST_POWER = 0.25

/** Scaled to a mean of 1, so that the mix weighs reasons and not units; all 0 stays 0. */
function levelled(values: readonly number[]): number[] {
  const centre = mean(values)
  return values.map((value) => (centre > 0 ? value / centre : 0))
}

/**
 * One score per tree, the mix of three, each brought to a mean of 1 over the candidates first: 1 (audit); the sum over its
 * trajectories of how likely a filter is to accept them, over the fourth root of the minutes of reading (boundary); and the larger of
 * the share of its trajectories on which filter and outcome part (HIT but not retained) and the reviewers' disagreement.
 *
 * With chances in proportion to the number of trajectories accepted no case's total weight stands out, which is what the power of a
 * test of bounded losses hangs on. On costs: Neyman 1934; Cochran, Sampling Techniques, 1977, section 5.5.
 *
 * @param candidates trees with at least one trajectory
 * @param mix shares of the reasons; RangeError where one is negative or all are 0
 * @param threshold of predicted acceptance, in [0, 1], in force or in prospect; null without a calibration
 * @returns scores of at least 0; only their ratios matter
 * @example samplingScores([{ trajectories: [], reviewerDisagreement: 0 }], { audit: 1, boundary: 0, disagreement: 0 }, null) // [1]
 */
export function samplingScores(
  candidates: readonly SamplingCandidate[],
  mix: SamplingMix,
  threshold: number | null,
): number[] {
  const shares = [mix.audit, mix.boundary, mix.disagreement]
  if (shares.some((share) => !(share >= 0)) || !shares.some((share) => share > 0))
    throw new RangeError('the shares of the mix must be at least 0, and one above 0')
  if (candidates.some(({ minutes = 1 }) => !(minutes > 0))) throw new RangeError('reading takes more than 0 minutes')
  const boundary = levelled(
    candidates.map(
      ({ trajectories, minutes = 1 }) =>
        trajectories.reduce((sum, { p }) => sum + leverage(p, threshold), 0) / minutes ** COST_POWER,
    ),
  )
  const disagreement = levelled(
    candidates.map(({ trajectories, reviewerDisagreement }) => {
      const parted = trajectories.map(({ outcome, decision }) => (outcome === 'HIT' && decision !== 'retain' ? 1 : 0))
      return Math.max(mean(parted), reviewerDisagreement)
    }),
  )
  return candidates.map(
    (_, i) => mix.audit + mix.boundary * (boundary[i] ?? 0) + mix.disagreement * (disagreement[i] ?? 0),
  )
}
