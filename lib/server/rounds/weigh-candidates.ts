// Gives every candidate tree its inclusion probability, by the policy of the round.
import { inclusionProbabilities } from '@/lib/core/calibration/inclusion-probabilities'
import { reviewMinutes } from '@/lib/core/calibration/review-minutes'
import { samplingScores } from '@/lib/core/calibration/sampling-scores'
import type { OpenRound } from '@/lib/core/domain/round'
import { DomainError } from '@/lib/core/errors'
import type { Db, Tx } from '../db'
import { type Candidate, countUnscored, loadCandidates } from './load-candidates'
import { loadMeasuredReviews } from './load-measured-reviews'
import { loadPrediction } from './load-prediction'

/** Reviews from which the time of a tree is predicted. */
const MEASURED = 300

export type Weighed = Candidate & { pi: number }

/** `unscored`: trees left out because they are not scored under the graph. */
export type Candidates = { weighed: Weighed[]; unscored: number }

/** For a round under the graph. Throws `invalid-input` where nothing can be drawn or the policy cannot be met. */
export async function weighCandidates(db: Db | Tx, options: OpenRound, graphId: number): Promise<Candidates> {
  const { filter } = options
  const { predict, threshold } = await loadPrediction(db, graphId, options.isSimulated)
  const candidates = await loadCandidates(db, { filter, graphId }, predict)
  const unscored = await countUnscored(db, { filter, graphId })
  if (candidates.length === 0) throw refusal('/filter', noCandidates(unscored))
  if (options.piMin * candidates.length > options.budget * (1 + 1e-12))
    throw refusal('/piMin', tooLittle(options, candidates.length))
  const minutesOf = reviewMinutes(await loadMeasuredReviews(db, [], MEASURED))
  const timed = candidates.map((candidate) => ({ ...candidate, minutes: minutesOf(candidate.turns) }))
  const scores = samplingScores(timed, options.policy, threshold)
  const probabilities = inclusionProbabilities(scores, options.budget, options.piMin)
  return { weighed: candidates.map((candidate, index) => ({ ...candidate, pi: probabilities[index] ?? 0 })), unscored }
}

const refusal = (pointer: string, detail: string) =>
  new DomainError('invalid-input', detail, { defects: [{ pointer, detail }] })

const tooLittle = ({ piMin, budget }: OpenRound, candidates: number) =>
  `A smallest chance of ${piMin} for each of ${candidates} candidates draws more than the ${budget} trees wanted: lower it to ` +
  `${(budget / candidates).toPrecision(2)} or less, or draw more.`

const noCandidates = (unscored: number) =>
  unscored === 0
    ? 'No scored tree passes this filter; import or synthesize trees, or widen the filter.'
    : `No tree of this filter is scored under the active graph, but ${unscored} are there to be scored: start a score run.`
