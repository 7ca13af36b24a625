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
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { chooseRounds } from './choose-rounds'
import { loadRatings, type TurnRatings } from './load-ratings'
import { exclusionCounts } from './verdict-conditions'

type Names = ReadonlyMap<number, string>

/** The item is a turn, the rating whether it is rejected. Every turn counts alike: agreement is of readers, not of the dataset. */
export async function getAgreement(ctx: Context, input: RoundScope): Promise<AgreementReport> {
  allow(ctx.actor, 'audit')
  const { db } = ctx
  const turns = await loadRatings(db, input)
  const names = await loadPseudonyms(db, turns)
  const items = turns.map((turn) => itemOf(turn, names, ({ isRejected }) => isRejected))
  const [excluded] = await db.$queryRaw<AgreementReport['excluded'][]>(exclusionCounts(input))
  return {
    overall: agreementFigures(items, seededRandom('agreement:overall')),
    reasons: reasonsOf(turns, names),
    strata: strataOf(turns, names),
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

type Given = { isRejected: boolean; reasons: readonly string[] }

function itemOf(turn: TurnRatings, names: Names, isOne: (given: Given) => boolean): RatedItem {
  const ratings = [...turn.ratings].map(([reader, given]) => ({
    rater: names.get(reader) ?? String(reader),
    value: isOne(given) ? (1 as const) : (0 as const),
  }))
  return { caseId: String(turn.caseId), ratings }
}

function reasonsOf(turns: readonly TurnRatings[], names: Names): AgreementReport['reasons'] {
  return [...rejectReasonSchema.options, 'edited'].map((reason) => {
    const items = turns.map((turn) => itemOf(turn, names, ({ reasons }) => reasons.includes(reason)))
    const given = items.reduce((sum, { ratings }) => sum + ratings.filter(({ value }) => value === 1).length, 0)
    return { reason, given, ...agreementFigures(items, seededRandom(`agreement:${reason}`)) }
  })
}

function strataOf(turns: readonly TurnRatings[], names: Names): AgreementReport['strata'] {
  return (['specialty', 'teacher', 'turn'] as const).flatMap((dimension) =>
    [...groupBy(turns, (turn) => String(turn[dimension]))]
      .map(([value, own]) => {
        const items = own.map((turn) => itemOf(turn, names, ({ isRejected }) => isRejected))
        const figures = agreementFigures(items, seededRandom(`agreement:${dimension}:${value}`))
        return { dimension, value, ratings: countRatings(items), ...figures }
      })
      .sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true })),
  )
}

async function loadPseudonyms(db: Db, turns: readonly TurnRatings[]): Promise<Names> {
  const ids = [...new Set(turns.flatMap(({ ratings }) => [...ratings.keys()]))]
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, pseudonym: true } })
  return new Map(people.map(({ id, pseudonym }) => [id, pseudonym]))
}
