// How far readers agree: overall, by reason, by stratum, pair by pair, and how each of them does.
import { agreementFigures, type RatedItem } from '@/lib/core/calibration/agreement-figures'
import { pairAgreement } from '@/lib/core/calibration/pair-agreement'
import { raterErrors } from '@/lib/core/calibration/rater-errors'
import { resamplesFor } from '@/lib/core/calibration/resamples-for'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import type { AgreementReport } from '@/lib/core/domain/agreement'
import type { RoundScope } from '@/lib/core/domain/audit-scope'
import { allow } from '@/lib/core/domain/policy'
import { rejectReasonSchema } from '@/lib/core/domain/verdict'
import type { Context } from '../context'
import { groupBy } from '../group-by'
import { chooseRounds } from './choose-rounds'
import { isRejected, loadRatedItems, type RatedTurns } from './load-rated-items'
import { exclusionCounts } from './verdict-conditions'

/** The item is a turn, the rating whether it is rejected. Every turn counts alike: agreement is of readers, not of the dataset. */
export async function getAgreement(ctx: Context, input: RoundScope): Promise<AgreementReport> {
  allow(ctx.actor, 'audit')
  const { db } = ctx
  const rated = await loadRatedItems(db, input)
  const { items } = rated
  const [excluded] = await db.$queryRaw<AgreementReport['excluded'][]>(exclusionCounts(input))
  return {
    overall: overallAgreement(items),
    reasons: reasonsOf(rated),
    strata: strataOf(rated),
    pairs: pairAgreement(items, seededRandom('agreement:pairs')),
    readers: raterErrors(items, seededRandom('agreement:readers')).map(({ rater, ...rest }) => ({
      reader: rater,
      ...rest,
    })),
    ratings: countRatings(items),
    excluded: excluded ?? { afterReveal: 0, gold: 0, repeats: 0, simulated: 0 },
    rounds: await chooseRounds(db, input, false),
    resamples: resamplesFor(items.length),
  }
}

const countRatings = (items: readonly RatedItem[]) => items.reduce((sum, { ratings }) => sum + ratings.length, 0)

/** Of all that was judged, as the card of a release gives it too. */
export const overallAgreement = (items: readonly RatedItem[]) =>
  agreementFigures(items, seededRandom('agreement:overall'))

function reasonsOf({ turns, toItem }: RatedTurns): AgreementReport['reasons'] {
  return [...rejectReasonSchema.options, 'edited'].map((reason) => {
    const items = turns.map((turn) => toItem(turn, ({ reasons }) => reasons.includes(reason)))
    const given = items.reduce((sum, { ratings }) => sum + ratings.filter(({ value }) => value === 1).length, 0)
    return { reason, given, ...agreementFigures(items, seededRandom(`agreement:${reason}`)) }
  })
}

function strataOf({ turns, toItem }: RatedTurns): AgreementReport['strata'] {
  return (['specialty', 'teacher', 'turn'] as const).flatMap((dimension) =>
    [...groupBy(turns, (turn) => String(turn[dimension]))]
      .map(([value, own]) => {
        const items = own.map((turn) => toItem(turn, isRejected))
        const figures = agreementFigures(items, seededRandom(`agreement:${dimension}:${value}`))
        return { dimension, value, ratings: countRatings(items), ...figures }
      })
      .sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true })),
  )
}
