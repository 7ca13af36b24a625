// Which rounds a calibration draws its labels from, and why the others are left out.
import { type BoundRound, type BudgetTerms, refuseBoundRounds } from '@/lib/core/domain/plan-look'
import type { CandidateFilter } from '@/lib/core/domain/round'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '../db'
import { filterOfRound } from '../rounds/round-filter'

type Reason = 'simulated' | 'audit' | 'handPicked' | 'otherBudget'
/** `unused`: why its verdicts are counted but not used; null where they are used. */
export type ChosenRound = { id: number; unused: Reason | null; filter: CandidateFilter; createdAt: Date }
export type RoundWish = { roundIds: number[]; includeSimulated: boolean; budget?: BudgetTerms | null }

/**
 * Those asked for, or all: real ones first, then the newest. A round over trees that somebody chose by id gives no probability
 * sample; an audit's is one of what an earlier run certified alone, and ends when its verdicts say so. Throws `not-found`, and
 * `conflict` where a round asked for by id is another budget's.
 */
export async function chooseRounds(
  db: Tx,
  { roundIds, includeSimulated, budget = null }: RoundWish,
): Promise<ChosenRound[]> {
  const rounds = await db.round.findMany({
    where: roundIds.length > 0 ? { id: { in: roundIds } } : {},
    select: { id: true, isSimulated: true, options: true, createdAt: true, auditStream: { select: { id: true } } },
    orderBy: [{ isSimulated: 'asc' }, { id: 'desc' }],
  })
  const missing = roundIds.filter((id) => !rounds.some((round) => round.id === id))
  if (missing.length > 0) throw new DomainError('not-found', `There is no round ${missing.join(', ')}.`)
  const chosen = rounds.map(({ id, isSimulated, options, createdAt, auditStream }): ChosenRound => {
    const filter = filterOfRound(options)
    const kind = auditStream ? 'audit' : filter.treeIds.length > 0 ? 'handPicked' : null
    return { id, unused: isSimulated && !includeSimulated ? 'simulated' : kind, filter, createdAt }
  })
  const usable = chosen.filter(({ unused }) => unused === null).map(({ id }) => id)
  const bound = await findBoundRounds(db, usable)
  const others = bound.filter((round) => budget && round.budget.id !== budget.id)
  if (budget && roundIds.length > 0) refuseBoundRounds(budget, others)
  const isOthers = (id: number) => others.some((round) => round.id === id)
  return chosen.map((round) => (isOthers(round.id) ? { ...round, unused: 'otherBudget' } : round))
}

/** Of the rounds, those whose verdicts a run under some budget has used. */
export async function findBoundRounds(db: Tx, roundIds: readonly number[]): Promise<BoundRound[]> {
  const rows = await db.calibrationRound.findMany({
    where: { roundId: { in: [...roundIds] }, calibration: { budgetId: { not: null } } },
    distinct: ['roundId'],
    select: {
      round: { select: { id: true, name: true } },
      calibration: { select: { budget: { select: { id: true, name: true, delta: true } } } },
    },
  })
  return rows.flatMap(({ round, calibration: { budget } }) => (budget ? [{ ...round, budget }] : []))
}
