// Asks for trees to be scored: finds those that the filter selects and makes a run of them.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { DecisionKind } from '@/lib/core/domain/filter'
import { METRIC_VERSION, type Outcome } from '@/lib/core/domain/score'
import { type createScoreRunSchema, type ScoreFilter, type ScoreRun } from '@/lib/core/domain/score-run'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { findActiveGraphId } from '../graphs/load-graph'
import { prepareQueue } from '../jobs/queue'
import { getScoreRun } from './get-score-run'
import { storeScoreRun } from './store-score-run'

/** Refused where no tree matches. Trees stored later are scored when they are stored. */
export async function createScoreRun(ctx: Context, input: z.output<typeof createScoreRunSchema>): Promise<ScoreRun> {
  allow(ctx.actor, 'score')
  const graphId = await requireGraph(ctx, input.graphId)
  const treeIds = await findTrees(ctx, input.filter, graphId)
  if (treeIds.length === 0) throw new DomainError('invalid-input', 'No tree matches; loosen the filter.')
  await prepareQueue()
  const { filter } = input
  const runId = await ctx.db.$transaction((tx) => storeScoreRun(ctx, tx, { graphId, filter, treeIds }))
  return getScoreRun(ctx, { runId })
}

async function requireGraph(ctx: Context, asked: number | undefined): Promise<number> {
  if (asked === undefined) {
    const active = await findActiveGraphId(ctx.db)
    if (active === null) throw new DomainError('missing-graph', 'No knowledge graph is active yet: import one first.')
    return active
  }
  const known = await ctx.db.graph.count({ where: { id: asked } })
  if (known === 0) throw new DomainError('not-found', `There is no graph ${asked}.`)
  return asked
}

async function findTrees(ctx: Context, filter: ScoreFilter, graphId: number): Promise<number[]> {
  const { specialty, caseId, reviewState, outcome, decision, onlyUnscored } = filter
  const all = Prisma.sql`TRUE`
  const rows = await ctx.db.$queryRaw<{ id: number }[]>`
    SELECT t.id FROM trees t JOIN cases c ON c.id = t.case_id
    WHERE ${specialty === undefined ? all : Prisma.sql`c.specialty = ${specialty}`}
      AND ${caseId === undefined ? all : Prisma.sql`t.case_id = ${caseId}`}
      AND ${reviewState === undefined ? all : Prisma.sql`t.review_state = ${reviewState}::"TreeReviewState"`}
      AND ${outcome === undefined ? all : Prisma.sql`t.${outcomeColumn[outcome]} > 0`}
      AND ${decision === undefined ? all : Prisma.sql`t.${decisionColumn[decision]} > 0`}
      AND ${onlyUnscored ? lacksScore(graphId) : all}
    ORDER BY t.id`
  return rows.map((row) => row.id)
}

const outcomeColumn = {
  HIT: Prisma.raw('hit_count'),
  NEAR: Prisma.raw('near_count'),
  MISS: Prisma.raw('miss_count'),
  UNRESOLVED: Prisma.raw('unresolved_count'),
} satisfies Record<Outcome, Prisma.Sql>

const decisionColumn = {
  retain: Prisma.raw('retain_count'),
  truncate: Prisma.raw('truncate_count'),
  reject: Prisma.raw('reject_count'),
} satisfies Record<DecisionKind, Prisma.Sql>

const lacksScore = (graphId: number) => Prisma.sql`EXISTS (
  SELECT 1 FROM trajectories tr WHERE tr.tree_id = t.id AND NOT EXISTS (
    SELECT 1 FROM scores s WHERE s.trajectory_id = tr.id AND s.graph_id = ${graphId} AND s.metric_version = ${METRIC_VERSION}))`
