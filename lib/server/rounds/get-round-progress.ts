// How a round goes: counts that change while it is open, and how each reviewer works, under pseudonyms.
import { wilsonInterval } from '@/lib/core/calibration/wilson-interval'
import type { JudgementAgreement } from '@/lib/core/domain/compare-judgements'
import { allow } from '@/lib/core/domain/policy'
import type { AgreementShare, RoundProgress } from '@/lib/core/domain/round-progress'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { countPerReviewer } from './count-per-reviewer'
import { measureReviewers } from './measure-reviewers'
import { loadRoundSummaries } from './round-row'

export async function getRoundProgress(ctx: Context, input: { roundId: number }): Promise<RoundProgress> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId } = input
  const [summary] = await loadRoundSummaries(ctx.db, Prisma.sql`r.id = ${roundId}`, 1)
  if (!summary) throw new DomainError('not-found', `There is no round ${roundId}.`)
  const { state, slots, labelledTrees, openAdjudications } = summary
  const counts = await countPerReviewer(ctx, roundId)
  const measured = await measureReviewers(ctx.db, roundId)
  return {
    ...{ state, slots, labelledTrees, openAdjudications },
    labels: { ...(await countLabels(ctx, roundId)), open: openAdjudications },
    comments: await ctx.db.comment.count({ where: { roundId, withdrawnAt: null } }),
    reviewers: counts.map(({ lastSeenAt, ...reviewer }) => ({
      ...reviewer,
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
      gold: toShare(measured.get(reviewer.reviewerId)?.gold),
      repeats: toShare(measured.get(reviewer.reviewerId)?.repeats),
    })),
    asOf: ctx.now.toISOString(),
  }
}

async function countLabels(ctx: Context, roundId: number): Promise<{ unanimous: number; adjudicated: number }> {
  const rows = await ctx.db.finalLabel.groupBy({ by: ['source'], where: { roundId }, _count: true })
  const countOf = (source: 'unanimous' | 'adjudicated') => rows.find((row) => row.source === source)?._count ?? 0
  return { unanimous: countOf('unanimous'), adjudicated: countOf('adjudicated') }
}

function toShare({ agreed, n }: JudgementAgreement = { agreed: 0, n: 0 }): AgreementShare {
  if (n === 0) return { agreed, n, share: null, lo: null, hi: null }
  return { agreed, n, share: agreed / n, ...wilsonInterval(agreed / n, n) }
}
