// A dispute as its adjudicator sees it: the path to the turn and both sides under pseudonyms; no scores, no truth.
import type { AdjudicationView } from '@/lib/core/domain/adjudication'
import { allow } from '@/lib/core/domain/policy'
import { pathTo } from '@/lib/core/domain/tree-path'
import { DomainError } from '@/lib/core/errors'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import { toReviewTurn } from '../reviews/load-review-tree'
import { type StoredTurn, toTurns } from '../trees/tree-row'
import { adjudicationSelect, toAdjudicationSummary } from './adjudication-row'
import { notOwn } from './not-own'

export async function getAdjudication(ctx: Context, input: { adjudicationId: number }): Promise<AdjudicationView> {
  allow(ctx.actor, 'adjudicate')
  const row = await ctx.db.adjudication.findFirst({
    where: { id: input.adjudicationId, ...notOwn(ctx) },
    select: {
      ...adjudicationSelect,
      caseId: true,
      treeId: true,
      roundId: true,
      turnOrdinal: true,
      decision: true,
      reason: true,
    },
  })
  if (!row) throw new DomainError('not-found', `There is no dispute ${input.adjudicationId} for you to settle.`)
  const turns = toTurns(await ctx.db.turn.findMany({ where: { treeId: row.treeId }, orderBy: { ordinal: 'asc' } }))
  const { title, specialty, observation, menu } = toCase(
    await ctx.db.case.findUniqueOrThrow({ where: { id: row.caseId } }),
  )
  return {
    ...toAdjudicationSummary(row),
    case: { title, specialty, observation, menu: menu.map(({ test, synonyms }) => ({ test, synonyms })) },
    path: pathTo(turns, turns[row.turnOrdinal]?.id ?? '').map(toReviewTurn),
    sides: await loadSides(ctx, row, turns),
    decision: row.decision,
    reason: row.reason,
  }
}

type Place = { roundId: number; treeId: number; turnOrdinal: number }

/** Each reviewer's newest verdict on the turn. */
async function loadSides(ctx: Context, { roundId, treeId, turnOrdinal }: Place, turns: StoredTurn[]) {
  const verdicts = await ctx.db.verdict.findMany({
    where: {
      roundId,
      treeId,
      turnOrdinal,
      isAfterReveal: false,
      review: { state: 'submitted', slot: { kind: 'sample' } },
    },
    orderBy: [{ reviewId: 'asc' }, { id: 'desc' }],
    distinct: ['reviewId'],
    include: { reviewer: { select: { pseudonym: true } } },
  })
  return verdicts.map(({ reviewer, kind, reasons, note, editOrdinal }) => {
    const edit = editOrdinal === null ? undefined : turns[editOrdinal]
    return { pseudonym: reviewer.pseudonym, kind, reasons, note, edit: edit ? toReviewTurn(edit) : null }
  })
}
